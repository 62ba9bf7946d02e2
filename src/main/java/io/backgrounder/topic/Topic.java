package io.backgrounder.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A person, place, organization, event, work or concept. */
@Entity
public class Topic {
    @Id
    public UUID id;

    public String slug;
    public String name;
    public String topicType;
    public String description;
    public String descriptionSourceName;
    public String descriptionSourceUrl;
    public LocalDate descriptionAsOf;
    public String wikidataId;
    public Instant updatedAt;
    public Instant contentUpdatedAt;
}
