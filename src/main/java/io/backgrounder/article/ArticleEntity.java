package io.backgrounder.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An article that somebody has described. */
@Entity(name = "Article")
public class ArticleEntity {
    @Id
    public UUID id;

    public String slug;
    public String url;
    public String headline;
    public String origin;
    public Instant retractedAt;
    public String retractionNote;
    public Instant updatedAt;
    public Instant contentUpdatedAt;
    public int revision;
    public String withdrawnReason;
    public Instant withdrawnAt;
}
