package io.backgrounder.coverage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** An article that a source summary was written from, and what the summary's story says of it. */
@Entity(name = "SourceSummaryArticle")
@IdClass(SourceSummaryArticleEntity.Key.class)
public class SourceSummaryArticleEntity {
    record Key(UUID sourceSummaryId, UUID articleId) {}

    @Id
    public UUID sourceSummaryId;

    @Id
    public UUID articleId;

    /** The summary's and the article's source, which the schema holds to be the same. */
    public UUID sourceId;

    public int position;
    public String headline;
    public String language;
    public Instant publishedAt;
}
