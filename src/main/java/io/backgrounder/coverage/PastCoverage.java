package io.backgrounder.coverage;

import io.backgrounder.address.Kind;
import io.backgrounder.article.ArticleFacts;
import io.backgrounder.article.PastArticles;
import io.backgrounder.revision.Past;
import io.backgrounder.source.Source;
import io.backgrounder.source.SourceRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The coverage of stories with the sources and articles as they were at a time. */
@ApplicationScoped
public class PastCoverage {
    @Inject
    Past past;

    @Inject
    PastArticles articles;

    /** @param languages those of the names of sources */
    public Coverage at(Coverage coverage, Instant time, List<String> languages) {
        List<UUID> ids = Stream.concat(
                        coverage.summaries().stream().map(Coverage.CoverageSummary::source),
                        coverage.points().stream().flatMap(point -> point.sources().stream()))
                .map(source -> id(Kind.SOURCE, source.id()))
                .distinct()
                .toList();
        Map<UUID, SourceRef> sources = new HashMap<>();
        past.then(Kind.SOURCE, ids, time, Source.class).forEach((id, then) -> {
            Source shown = then.in(languages);
            sources.put(id, new SourceRef(shown.id(), shown.slug(), shown.name(), shown.nameLanguage(), shown.owner()));
        });
        Map<String, ArticleFacts> known = articles.at(
                coverage.summaries().stream()
                        .flatMap(summary -> summary.articles().stream())
                        .map(ArticleRef::url)
                        .toList(),
                time);
        UnaryOperator<SourceRef> then = source -> sources.get(id(Kind.SOURCE, source.id()));
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

    private static UUID id(Kind kind, String id) {
        return kind.parseId(id).orElseThrow();
    }
}
