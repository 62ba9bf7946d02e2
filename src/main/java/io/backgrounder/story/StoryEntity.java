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

    /** The image of the story, as JSON. */
    public String image;

    /** The images of its sections, as JSON. */
    public String images;

    /** On what its statements rest, as JSON. */
    public String evidence;

    /** How its sections came to be, as JSON. */
    public String provenance;

    /** What readers are told of how the whole came to be. */
    public String disclosure;

    public String status;
    public String withdrawnReason;
    public Instant withdrawnAt;
    public int revision;

    /** The original, published or not; null if this is no translation. */
    public UUID translationOf;

    /** A code of IPTC's digital source types. */
    public String translationSourceType;

    public Instant publishedAt;
    public Instant updatedAt;
    public Instant contentUpdatedAt;

    /** The publication time of a story that is in lists, otherwise null. The database derives it. */
    @Column(insertable = false, updatable = false)
    public Instant listedAt;
}
