package io.backgrounder.story;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** A FAQ of a story. */
@Entity
@IdClass(StoryFaq.Key.class)
public class StoryFaq {
    record Key(UUID storyId, UUID faqId) {}

    @Id
    public UUID storyId;

    @Id
    public UUID faqId;

    public int position;
    public Instant listedAt;
}
