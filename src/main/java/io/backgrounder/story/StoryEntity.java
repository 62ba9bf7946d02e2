package io.backgrounder.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A story as it was last published. */
@Entity(name = "Story")
public class StoryEntity {
    @Id
    public UUID id;

    public String slug;

    /** BCP 47. */
    public String language;

    public String headline;
    public String summary;
    public String analysis;
    public String comparison;
    public String background;
    public String status;
    public String withdrawnReason;
    public Instant withdrawnAt;
    public int revision;
    public Instant publishedAt;
    public Instant updatedAt;
    public Instant contentUpdatedAt;

    /** The publication time of a story that is in lists, otherwise null. The database derives it. */
    @Column(insertable = false, updatable = false)
    public Instant listedAt;
}
