package io.backgrounder.coverage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** An article that a source summary was written from, with its headline, language and date in this story. */
@Entity(name = "SourceSummaryArticle")
@IdClass(SourceSummaryArticleEntity.Key.class)
public class SourceSummaryArticleEntity {
    record Key(UUID sourceSummaryId, UUID articleId) {}

    @Id
    public UUID sourceSummaryId;

    @Id
    public UUID articleId;

    /** The source of both the summary and the article; the schema makes sure that they agree. */
    public UUID sourceId;

    public int position;
    public String headline;
    public String language;
    public Instant publishedAt;
}
