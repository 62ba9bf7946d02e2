package io.backgrounder.search;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Map;

/** The SQL of the search. Absent parameters are empty texts, which unlike nulls have a type. */
final class SearchSql {
    /** The first column of a row that is a hit; other rows are counts. */
    static final String HIT = "hit";

    /** The most frequent values of each facet. */
    private static final Map<String, String> FACETS = Map.of(
            "type", "select 'type' as facet, kind as value, count(*) as n from counted group by 2",
            "language", """
            (select 'language', language, count(*) from counted where language is not null
            group by 2 order by 3 desc, 2 limit 20)""",
            "month", """
            select 'month', to_char(month, 'YYYY-MM'), n from (
                select date_trunc('month', published_at at time zone 'UTC') as month, count(*) as n from counted
                where published_at > '-infinity' group by 1 order by 2 desc, 1 limit 20) m""",
            "topic", ofLinks("topic"),
            "source", ofLinks("source"));

    static final String STEMMERS = "select stemmer from search_stemmer order by stemmer";

    private static final String BOUNDS = """
             and (:language = '' or d.language ~* :language)
             and (:after = '' or d.published_at > cast(nullif(:after, '') as timestamptz))
             and (:before = '' or d.published_at < cast(nullif(:before, '') as timestamptz))
             and (:since = '' or d.updated_at >= cast(nullif(:since, '') as timestamptz))""";

    /** Documents whose name is exactly the query, even if it has only stop words. There are few of them. */
    private static final String EXACT = """
            exact as (
                select d.owner, d.id, d.kind, d.language, d.stemmer, d.published_at, d.topics, d.sources, d.title, d.words
                from suggestion s join search_document d on d.owner = s.owner and d.id = s.owner
                where s.kind = any(cast(:kinds as text[])) and s.key = :name
                    and (:filter = '' or d.words @@ cast(nullif(:filter, '') as tsquery))""" + BOUNDS + """
                order by d.published_at desc, d.id limit 100)""";

    /** Matches each document with the query in its own language. The parameters are evaluated once, not for each document. */
    private static final String ORDERED = "n.%s @@ ((select cast(:ordered as tsquery[])))"
            + "[array_position((select cast(:stemmers as text[])), n.stemmer)]";

    private static final String PHRASES = " where (not :phrase or " + ORDERED + ")";

    /** Checks excluded words in the whole text, since they may occur outside the title. */
    private static final String WHOLE = " and (not :exclusive or " + ORDERED.formatted("words") + ")";

    /** Topics and sources, which have no time and therefore come before all times. */
    private static final String NAMES =
            "search_newest(cast(:queries as tsquery[]), cast(:stemmers as text[]), :frequent, true, null, '0001-01-01Z',"
                    + " cast(nullif(:since, '') as timestamptz), nullif(:language, ''), 300) n";

    /**
     * Finds the newest documents by all of their words, which are read once, to be ranked and counted; and the candidates: the newest of
     * these, the newest by their titles, and topics and sources by their names. Only the candidates are ranked, so that a word costs the
     * same however many documents have it. For ranking, documents without a time of publication have a fixed date.
     */
    private static final String FOUND =
            "with " + EXACT + ", looked as materialized (select * from " + newest(false, ":most")
                    + "), matched as materialized (select * from looked n" + PHRASES.formatted("words")
                    + "), candidates as (select distinct on (id) * from ("
                    + "select * from " + newest(true, ":ranked") + PHRASES.formatted("title") + WHOLE
                    + " union all select * from " + NAMES + PHRASES.formatted("title") + WHOLE + " and :after = ''"
                    + " union all (select * from matched order by published_at desc, id desc limit :ranked)"
                    + " union all select * from exact) f order by id), " + """
            ranked as (
                select f.id, case when f.id in (select e.id from exact e) then 1 else 0 end as exact,
                    coalesce(cast(ts_rank(f.words, q.parsed, 16) as float8), 0) * power(2, cast(
                        extract(epoch from
                            least(case f.published_at when '-infinity' then '2025-01-01Z' else f.published_at end, '2500-01-01Z')
                            - timestamptz '2025-01-01Z') as float8) / (5 * 31557600)) as score
                from candidates f
                left join unnest(cast(:stemmers as text[]), cast(:rankings as tsquery[])) q (stemmer, parsed)
                    on q.stemmer = f.stemmer),
            page as (
                select id, exact, score from ranked
                where :exact < 0 or (exact, score, id) < (:exact, :score, cast(nullif(:id, '') as uuid))
                order by exact desc, score desc, id desc limit :limit)""";

    private static final String HITS =
            "select '" + HIT + "' as facet, cast(id as text) as value, cast(exact as bigint) as n,"
                    + " score, null as slug, null as name from page";

    /** Counts exact matches, too, which the index may miss if they consist of stop words. */
    private static final String COUNTED = """
            , met as (select * from matched union all select * from exact where id not in (select id from looked)),
            counted as materialized (select * from met order by published_at desc, id desc limit :most - 1),
            found (facet, value, n) as (
                select 'looked', '', count(*) from looked union all select 'matched', '', count(*) from met
            """;

    private static final String NAMED = """
            select v.facet, v.value, v.n, cast(null as float8) as score, coalesce(t.slug, s.slug) as slug, coalesce(t.name, s.name) as name
            from found v
            left join topic t on t.id = case v.facet when 'topic' then cast(v.value as uuid) end
            left join source s on s.id = case v.facet when 'source' then cast(v.value as uuid) end""";

    private static final String ORDERED_ROWS = "select facet, value, n, score, slug, name from (%s) r"
            + " order by facet, n desc, score desc, case facet when '" + HIT + "' then value end desc, value";

    static final String SUCCESSION =
            "select id from tombstone where into_id = any(cast(:ids as uuid[])) union select unnest(cast(:ids as uuid[]))";

    private SearchSql() {}

    /** Counts the links to topics or sources. A merged one counts as its successor, once for each document. */
    private static String ofLinks(String kind) {
        return """
            (with named as materialized (
                select id, count(*) as n from (select unnest(%1$ss) as id from counted) l group by 1),
            merged as materialized (
                select n.id, n.n, b.into_id from named n join tombstone b on b.id = n.id)
            select '%1$s', cast(id as text), n from (
                select id, n from named where not exists (select from merged)
                union all select id, cast(sum(n) as bigint) from (
                    select id, n from named union all select id, -n from merged
                    union all select into_id, count(*) from (
                        select distinct c.kind, c.id, m.into_id from counted c join merged m on m.id = any(c.%1$ss)
                        where c.%1$ss && array(select id from merged) and m.into_id <> all(c.%1$ss)) d
                    group by 1) t
                where id is not null and exists (select from merged) group by 1 having sum(n) > 0) t
            where exists (select from published_%1$s p where p.id = t.id) order by n desc, id limit 20)""".formatted(kind);
    }

    /** The next best hits and, if {@code counted}, the number of all hits and the counts of these facets. */
    static String find(boolean counted, Collection<String> facets) {
        if (!counted) {
            return FOUND + ORDERED_ROWS.formatted(HITS);
        }
        String counts =
                facets.stream().map(facet -> " union all " + FACETS.get(facet)).collect(joining("", "", ")"));
        return FOUND + COUNTED + counts + ORDERED_ROWS.formatted(NAMED + " union all " + HITS);
    }

    private static String newest(boolean titles, String most) {
        return "search_newest(cast(:queries as tsquery[]), cast(:stemmers as text[]), :frequent, " + titles
                + ", cast(nullif(:after, '') as timestamptz), cast(nullif(:before, '') as timestamptz),"
                + " cast(nullif(:since, '') as timestamptz), nullif(:language, ''), " + most + ") n";
    }
}
