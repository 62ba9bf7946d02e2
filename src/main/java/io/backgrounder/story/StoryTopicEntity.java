package io.backgrounder.story;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** A link from a story to a topic that it is about, or mentions. */
@Entity(name = "StoryTopic")
@IdClass(StoryTopicEntity.Key.class)
public class StoryTopicEntity {
    record Key(UUID storyId, UUID topicId) {}

    @Id
    public UUID storyId;

    @Id
    public UUID topicId;

    public int position;
    public String role;
    public Instant listedAt;

    /** That of the story. */
    public Instant contentUpdatedAt;
}
