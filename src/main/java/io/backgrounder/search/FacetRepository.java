package io.backgrounder.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.backgrounder.search.SearchFacets.SourceCount;
import io.backgrounder.search.SearchFacets.TopicCount;
import io.backgrounder.search.SearchFacets.ValueCount;
import io.backgrounder.search.SearchRepository.Count;
import io.backgrounder.search.SearchRepository.Search;
import io.backgrounder.source.SourceRef;
import io.backgrounder.topic.TopicRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/** Counts what was found, in one query. */
@ApplicationScoped
class FacetRepository {
    /** The most frequent values of each. Of a topic that was merged, the other counts, once for a document. */
    private static final Map<String, String> FACETS = Map.of(
            "type", "select 'type' as facet, kind as value, count(*) as n from counted group by 2",
            "language", """
            (select 'language', language, count(*) from counted where language is not null
            group by 2 order by 3 desc, 2 limit 20)""",
            "month", """
            select 'month', to_char(month, 'YYYY-MM'), n from (
                select date_trunc('month', published_at at time zone 'UTC') as month, count(*) as n from counted
                where published_at > '-infinity' group by 1 order by 2 desc, 1 limit 20) m""",
            "topic", """
            (with named as materialized (
                select id, count(*) as n from (select unnest(topics) as id from counted) l group by 1),
            merged as materialized (
                select n.id, n.n, b.into_id from named n join tombstone b on b.id = n.id)
            select 'topic', cast(id as text), n from (
                select id, n from named where not exists (select from merged)
                union all select id, cast(sum(n) as bigint) from (
                    select id, n from named union all select id, -n from merged
                    union all select into_id, count(*) from (
                        select distinct c.kind, c.id, m.into_id from counted c join merged m on m.id = any(c.topics)
                        where c.topics && array(select id from merged) and m.into_id <> all(c.topics)) d
                    group by 1) t
                where id is not null and exists (select from merged) group by 1 having sum(n) > 0) t
            order by n desc, id limit 20)""",
            "source", """
            select 'source', cast(id as text), n from (
                select id, count(*) as n from (select unnest(sources) as id from counted) l
                group by 1 order by 2 desc, 1 limit 20) s""");

    private static final String BEST = """
            select v.facet, v.value, v.n, coalesce(t.slug, s.slug) as slug, coalesce(t.name, s.name) as name
            from found v
            left join topic t on t.id = case v.facet when 'topic' then cast(v.value as uuid) end
            left join source s on s.id = case v.facet when 'source' then cast(v.value as uuid) end
            order by v.facet, v.n desc, v.value""";

    private static final String ALL =
            "select 'looked', '', count(*) from looked union all select 'matched', '', count(*) from matched";

    @Inject
    Session session;

    /** The facets, and how many documents there are, of which they count the newest. */
    record Counted(SearchFacets facets, Count count) {}

    private record Row(String facet, String value, long count, String slug, String name) {}

    Counted facets(Search search, List<String> names) {
        String sql = SearchSql.MATCHES + ", found (facet, value, n) as ("
                + names.stream().map(FACETS::get).collect(joining(" union all ", "", " union all " + ALL)) + ") "
                + BEST;
        Map<String, List<Row>> rows =
                SearchRepository.bind(session, sql, search)
                        .setParameter("most", search.mostCounted() + 1)
                        .getResultList()
                        .stream()
                        .map(row -> new Row(
                                (String) row[0],
                                (String) row[1],
                                ((Number) row[2]).longValue(),
                                (String) row[3],
                                (String) row[4]))
                        .collect(groupingBy(Row::facet));
        Function<String, List<Row>> of = name -> names.contains(name) ? rows.getOrDefault(name, List.of()) : null;
        Count count = search.counted(
                rows.get("looked").get(0).count, rows.get("matched").get(0).count);
        SearchFacets facets = new SearchFacets(
                count.relation(),
                map(
                        of.apply("topic"),
                        row -> new TopicCount(new TopicRef(UUID.fromString(row.value), row.slug, row.name), row.count)),
                map(
                        of.apply("source"),
                        row -> new SourceCount(
                                new SourceRef(UUID.fromString(row.value), row.slug, row.name), row.count)),
                map(of.apply("type"), FacetRepository::count),
                map(of.apply("language"), FacetRepository::count),
                map(of.apply("month"), FacetRepository::count));
        return new Counted(facets, count);
    }

    private static ValueCount count(Row row) {
        return new ValueCount(row.value, row.count);
    }

    private static <T> List<T> map(List<Row> rows, Function<Row, T> line) {
        return rows == null ? null : rows.stream().map(line).toList();
    }
}
