package io.backgrounder.story;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** A link from a story to a FAQ. */
@Entity(name = "StoryFaq")
@IdClass(StoryFaqEntity.Key.class)
public class StoryFaqEntity {
    record Key(UUID storyId, UUID faqId) {}

    @Id
    public UUID storyId;

    @Id
    public UUID faqId;

    public int position;
    public Instant listedAt;
}
