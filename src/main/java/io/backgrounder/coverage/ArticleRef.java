package io.backgrounder.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.article.ArticleFacts;
import io.backgrounder.coverage.CoverageDocument.CoverageDocumentArticle;
import io.backgrounder.web.query.TextRow;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article that a source summary was written from, or that an entry of a timeline names. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An article that a source summary was written from, or that an entry of a timeline names")
public record ArticleRef(
        @Schema(
                description = "The id at which more is known of it. Absent if nobody has described it",
                examples = "article_01jq2w8h00e7za3v5c6m9d0k2x")
        String id,

        @Schema(format = "uri", examples = "https://harbour-courier.example.com/2025/09/high-seas-treaty") @NotNull
        String url,

        @NotNull String headline,

        @Schema(description = "BCP 47", examples = "en") String language,

        Instant publishedAt,

        @Schema(
                description =
                        "The address of what the article was made from: an agency's dispatch, say. Absent if it is not known",
                format = "uri",
                examples = "https://northwire.example.com/dispatches/2025-09-19-204")
        String origin,

        @Schema(description = "When its publisher retracted it. Absent if it was not")
        Instant retractedAt,

        @Schema(
                description = "Why it was retracted; one line of plain text",
                examples = "The publisher found that the interview never took place.")
        String retractionNote)
        implements ArticleRefBuilder.With {

    /** The SQL for the values of an article of a row {@code l} with the address {@code a.url}, with {@link #KNOWN} in its tables. */
    public static final String COLUMNS =
            "a.url, l.headline, l.language, " + TextRow.micros("l.published_at") + ", " + ArticleFacts.COLUMNS;

    /** The SQL that joins what is known of an article with the address {@code a.url}. */
    public static final String KNOWN = ArticleFacts.JOIN + "a.url";

    /** The article in the {@link #COLUMNS}, the first of which is at this place. */
    public static ArticleRef of(TextRow row, int at) {
        return of(new CoverageDocumentArticle(row.text(at), row.text(at + 1), row.text(at + 2), row.instant(at + 3)))
                .with(ArticleFacts.of(row, at + 4));
    }

    /** @param known what is known of articles, by their addresses */
    public static ArticleRef of(CoverageDocumentArticle document, Map<String, ArticleFacts> known) {
        return of(document).with(known);
    }

    private static ArticleRef of(CoverageDocumentArticle document) {
        return ArticleRefBuilder.builder()
                .url(document.url())
                .headline(document.headline())
                .language(document.language())
                .publishedAt(document.publishedAt())
                .build();
    }

    /** The article with what is known of it in place of what was. */
    public ArticleRef with(Map<String, ArticleFacts> known) {
        return with(known.getOrDefault(url, ArticleFacts.NONE));
    }

    /** The same of several articles. */
    public static List<ArticleRef> all(List<ArticleRef> articles, Map<String, ArticleFacts> known) {
        return articles.stream().map(article -> article.with(known)).toList();
    }

    private ArticleRef with(ArticleFacts facts) {
        return with().id(facts.id())
                .origin(facts.origin())
                .retractedAt(facts.retractedAt())
                .retractionNote(facts.retractionNote())
                .build();
    }

    public CoverageDocumentArticle document() {
        return new CoverageDocumentArticle(url, headline, language, publishedAt);
    }
}
