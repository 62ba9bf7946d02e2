package io.backgrounder.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** An article of an entry of a timeline. */
@Entity(name = "TimelineArticle")
@IdClass(TimelineArticleEntity.Key.class)
public class TimelineArticleEntity {
    record Key(UUID storyId, int entry, int position) {}

    @Id
    public UUID storyId;

    /** The position of the entry. */
    @Id
    public int entry;

    @Id
    public int position;

    public String url;
    public String headline;
    public String language;
    public Instant publishedAt;
}
