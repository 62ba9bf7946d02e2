package io.backgrounder.coverage;

import io.backgrounder.article.ArticleFacts;
import io.backgrounder.article.PastArticles;
import io.backgrounder.source.SourceRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The coverage of stories with the sources and articles as they were at a time. */
@ApplicationScoped
public class PastCoverage {
    @Inject
    PastArticles articles;

    /** @param sources as they were then, by the ids that they have in the coverage */
    public Coverage at(Coverage coverage, Map<String, SourceRef> sources, Instant time) {
        Map<String, ArticleFacts> known = articles.at(
                coverage.summaries().stream()
                        .flatMap(summary -> summary.articles().stream())
                        .map(ArticleRef::url)
                        .toList(),
                time);
        UnaryOperator<SourceRef> then = source -> sources.get(source.id());
        return new Coverage(
                coverage.summaries().stream()
                        .filter(summary -> then.apply(summary.source()) != null)
                        .map(summary -> new Coverage.CoverageSummary(
                                summary.id(),
                                then.apply(summary.source()),
                                summary.text(),
                                ArticleRef.all(summary.articles(), known)))
                        .toList(),
                coverage.points().stream()
                        .map(point -> point.with(point.sources().stream()
                                .map(then)
                                .filter(Objects::nonNull)
                                .toList()))
                        .toList(),
                coverage.comparison());
    }
}
