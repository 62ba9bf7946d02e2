package io.backgrounder.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A description of a topic that has some that hold only for a time. */
@Entity(name = "TopicDescription")
@IdClass(TopicDescriptionEntity.Key.class)
public class TopicDescriptionEntity {
    record Key(UUID topicId, int position) {}

    @Id
    public UUID topicId;

    @Id
    public int position;

    public String text;

    /** Mapped without {@code java.sql.Date}, which would change days of October 1582. */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    public LocalDate validFrom;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    public LocalDate validTo;

    TopicDescriptionEntity() {}

    TopicDescriptionEntity(UUID topic, int position, DatedDescription description) {
        topicId = topic;
        this.position = position;
        text = description.text();
        validFrom = description.validFrom();
        validTo = description.validTo();
    }
}
