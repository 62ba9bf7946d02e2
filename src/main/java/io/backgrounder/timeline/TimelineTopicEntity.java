package io.backgrounder.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** A topic of an entry of a timeline. */
@Entity(name = "TimelineTopic")
@IdClass(TimelineTopicEntity.Key.class)
public class TimelineTopicEntity {
    record Key(UUID storyId, int entry, UUID topicId) {}

    @Id
    public UUID storyId;

    /** The position of the entry. */
    @Id
    public int entry;

    @Id
    public UUID topicId;

    public int position;
}
