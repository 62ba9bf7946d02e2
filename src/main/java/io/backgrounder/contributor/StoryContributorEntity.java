package io.backgrounder.contributor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** An entry in the byline of a story: a contributor with a role. */
@Entity(name = "StoryContributor")
@IdClass(StoryContributorEntity.Key.class)
public class StoryContributorEntity {
    record Key(UUID storyId, UUID contributorId, String role) {}

    @Id
    public UUID storyId;

    @Id
    public UUID contributorId;

    @Id
    public String role;

    public int position;
    public Instant listedAt;
}
