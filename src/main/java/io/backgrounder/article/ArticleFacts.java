package io.backgrounder.article;

import io.backgrounder.address.Kind;
import io.backgrounder.web.query.TextRow;
import java.time.Instant;

/** What is known of an article beyond what stories say of it, as their pages show it. Each member may be null. */
public record ArticleFacts(String id, String origin, Instant retractedAt, String retractionNote) {
    /** Nothing is known. */
    public static final ArticleFacts NONE = new ArticleFacts(null, null, null, null);

    /** The SQL for the values of a row {@code k}, which {@link #JOIN} finds. */
    public static final String COLUMNS =
            "cast(k.id as text), k.origin, " + TextRow.micros("k.retracted_at") + ", k.retraction_note";

    /** The SQL that finds what is known of the article with the address that follows. */
    public static final String JOIN = "left join published_article k on k.url = ";

    /** The facts in the {@link #COLUMNS}, the first of which is at this place. */
    public static ArticleFacts of(TextRow row, int at) {
        return row.text(at) == null
                ? NONE
                : new ArticleFacts(
                        Kind.ARTICLE.id(row.uuid(at)), row.text(at + 1), row.instant(at + 2), row.text(at + 3));
    }

    static ArticleFacts of(Article article) {
        return new ArticleFacts(article.id(), article.origin(), article.retractedAt(), article.retractionNote());
    }
}
