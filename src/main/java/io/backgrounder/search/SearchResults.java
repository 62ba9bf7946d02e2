package io.backgrounder.search;

import static java.util.stream.Collectors.groupingBy;

import io.backgrounder.search.SearchFacets.SourceCount;
import io.backgrounder.search.SearchFacets.TopicCount;
import io.backgrounder.search.SearchFacets.ValueCount;
import io.backgrounder.source.SourceRef;
import io.backgrounder.topic.TopicRef;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The results of a search.
 *
 * @param count null if the request asks for neither a total nor facets
 */
record SearchResults(List<Ranked> ranked, Count count, SearchFacets facets) {

    /** A hit, with the values by which it is ranked. */
    record Ranked(UUID id, int exact, double score) {}

    /** The number of hits, and whether all of them were counted. */
    record Count(long count, boolean all) {
        static final Count NONE = new Count(0, true);

        /**
         * @param looked the number of documents that were examined; if it is greater than {@code most}, the count is not exact
         * @param matched the number of documents that match
         * @param most the most that are counted
         */
        static Count of(long looked, long matched, int most) {
            return new Count(Math.min(matched, most), looked <= most);
        }

        /** {@code exact} or {@code atLeast}. */
        String relation() {
            return all ? "exact" : "atLeast";
        }
    }

    /** A row of {@link SearchSql#find}: a hit, or a count. */
    record Row(String facet, String value, long count, Double score, String slug, String name) {
        ValueCount valueCount() {
            return new ValueCount(value, count);
        }
    }

    /**
     * @param counted whether there are counts
     * @param most the most documents that are counted
     * @param facets the facets that were requested
     */
    static SearchResults of(List<Row> found, boolean counted, int most, List<String> facets) {
        Map<String, List<Row>> rows = found.stream().collect(groupingBy(Row::facet));
        List<Ranked> ranked = rows.getOrDefault(SearchSql.HIT, List.of()).stream()
                .map(row -> new Ranked(UUID.fromString(row.value), (int) row.count, row.score))
                .toList();
        if (!counted) {
            return new SearchResults(ranked, null, null);
        }
        Count count =
                Count.of(rows.get("looked").get(0).count, rows.get("matched").get(0).count, most);
        return new SearchResults(ranked, count, facets.isEmpty() ? null : facets(rows, count, facets));
    }

    private static SearchFacets facets(Map<String, List<Row>> rows, Count count, List<String> names) {
        Function<String, List<Row>> of = name -> names.contains(name) ? rows.getOrDefault(name, List.of()) : null;
        return new SearchFacets(
                count.relation(),
                map(
                        of.apply("topic"),
                        row -> new TopicCount(new TopicRef(UUID.fromString(row.value), row.slug, row.name), row.count)),
                map(
                        of.apply("source"),
                        row -> new SourceCount(
                                new SourceRef(UUID.fromString(row.value), row.slug, row.name), row.count)),
                map(of.apply("type"), Row::valueCount),
                map(of.apply("language"), Row::valueCount),
                map(of.apply("month"), Row::valueCount));
    }

    private static <T> List<T> map(List<Row> rows, Function<Row, T> line) {
        return rows == null ? null : rows.stream().map(line).toList();
    }
}
