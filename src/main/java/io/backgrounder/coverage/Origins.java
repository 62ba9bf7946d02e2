package io.backgrounder.coverage;

import com.ibm.icu.text.Normalizer2;
import io.backgrounder.coverage.Coverage.CoverageSummary;
import io.backgrounder.source.SourceRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which sources of a coverage are independent of each other. Sources are of one origin if they have one owner, in whatever case it is written,
 * or if articles of theirs were made from the same thing; and so are those that a third one connects. So the figure is never too large.
 */
final class Origins {
    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

    /** Owners and addresses, each with one of the same origin, or itself: a forest (union-find). */
    private final Map<String, String> parents = new HashMap<>();

    /** What a revision that is imported lacks is refused afterwards. */
    Origins(List<CoverageSummary> summaries) {
        for (CoverageSummary summary : summaries) {
            if (summary != null && summary.source() != null && summary.articles() != null) {
                String owner = owner(summary.source());
                summary.articles().stream()
                        .filter(Objects::nonNull)
                        .flatMap(article -> Stream.of(article.url(), article.origin()))
                        .filter(Objects::nonNull)
                        .forEach(address -> parents.put(root("at " + address), root(owner)));
            }
        }
    }

    /** How many of these sources are independent. */
    int count(Stream<SourceRef> sources) {
        return (int) sources.filter(Objects::nonNull)
                .map(source -> root(owner(source)))
                .distinct()
                .count();
    }

    private String root(String name) {
        String root = name;
        while (!root.equals(parents.getOrDefault(root, root))) {
            root = parents.get(root);
        }
        return root;
    }

    private static String owner(SourceRef source) {
        return "of " + (source.owner() == null ? source.id() : FOLDED.normalize(source.owner()));
    }
}
