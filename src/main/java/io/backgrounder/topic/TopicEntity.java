package io.backgrounder.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person, place, organization, event, work or concept. */
@Entity(name = "Topic")
public class TopicEntity {
    @Id
    public UUID id;

    public String slug;
    public String name;
    public String topicType;
    public String description;
    public String descriptionSourceName;
    public String descriptionSourceUrl;

    /**
     * The day on which another description begins to hold; null if there is none. Mapped without {@code java.sql.Date}, which would change
     * days of October 1582.
     */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    public LocalDate describedUntil;

    /** The image, as JSON. */
    public String image;

    public String textLanguage;

    /** The texts in other languages, as JSON. */
    public String localized;

    /** How its sections came to be, as JSON. */
    public String provenance;

    /** What readers are told of how the whole came to be. */
    public String disclosure;

    public Instant updatedAt;
    public Instant contentUpdatedAt;
    public int revision;
    public String withdrawnReason;
    public Instant withdrawnAt;
}
