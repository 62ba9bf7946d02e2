package io.backgrounder.search;

/** The queries of a search. Absent parameters are empty texts, whose types are known. */
final class SearchSql {
    static final String PARSE =
            "select configuration, cast(parsed as text), cast(unordered as text), cast(ranking as text) from search_queries(cast(:terms as text[]),"
                    + " case when :language <> '' then search_configuration(:language) end)";

    private static final String BOUNDS = """
             and (:language = '' or d.language = :language)
             and (:after = '' or d.published_at > cast(nullif(:after, '') as timestamptz))
             and (:before = '' or d.published_at < cast(nullif(:before, '') as timestamptz))
             and (:since = '' or d.updated_at >= cast(nullif(:since, '') as timestamptz))""";

    /** What is called exactly as was asked, though it be by stop words; few are. */
    private static final String EXACT = """
            exact as (
                select d.owner, d.id, d.kind, d.language, d.configuration, d.published_at, d.topics, d.sources, d.title, d.words
                from suggestion s join search_document d on d.owner = s.owner and d.id = s.owner
                where s.kind = any(cast(:kinds as text[])) and s.key = search_key(:name)
                    and (:filter = '' or d.words @@ cast(nullif(:filter, '') as tsquery))""" + BOUNDS + """
                order by d.published_at desc, d.id limit 100)""";

    /** Each document by the form of its own configuration. The parameters are read once, and not for each document. */
    private static final String ORDERED = "n.%s @@ ((select cast(:ordered as tsquery[])))"
            + "[array_position((select cast(:configurations as text[])), n.configuration)]";

    private static final String PHRASES = " where (not :phrase or " + ORDERED + ")";

    /** What is excluded may stand elsewhere than in the title. */
    private static final String WHOLE = " and (not :exclusive or " + ORDERED.formatted("words") + ")";

    /** Topics and sources, which have no time, and so are before all times. */
    private static final String NAMES =
            "search_newest(cast(:queries as tsquery[]), cast(:configurations as text[]), true, null, '0001-01-01Z',"
                    + " cast(nullif(:since, '') as timestamptz), nullif(:language, ''), 300) n";

    /**
     * The candidates: the newest by their titles, topics and sources by their names, the newest by all of their words. Only these are
     * ranked, so that a word costs the same in however many documents it is. A date that is no publication's is one that stays.
     */
    static final String RANK = "with " + EXACT + ", found as (select distinct on (id) * from ("
            + "select * from " + newest(true) + PHRASES.formatted("title") + WHOLE
            + " union all select * from " + NAMES + PHRASES.formatted("title") + WHOLE + " and :after = ''"
            + " union all select * from " + newest(false) + PHRASES.formatted("words")
            + " union all select * from exact) f order by id), " + """
            ranked as (
                select f.id, case when f.id in (select e.id from exact e) then 1 else 0 end as exact,
                    coalesce(cast(ts_rank(f.words, q.parsed, 1) as float8), 0) * power(2, cast(
                        extract(epoch from
                            least(case f.published_at when '-infinity' then '2025-01-01Z' else f.published_at end, '2500-01-01Z')
                            - timestamptz '2025-01-01Z') as float8) / (5 * 31557600)) as score
                from found f
                left join unnest(cast(:configurations as text[]), cast(:rankings as tsquery[])) q (configuration, parsed)
                    on q.configuration = f.configuration)
            select id, exact, score from ranked
            where :exact < 0 or (exact, score, id) < (:exact, :score, cast(nullif(:id, '') as uuid))
            order by exact desc, score desc, id desc limit :limit""";

    private static final String COUNTED = "id, kind, language, configuration, published_at, topics, sources";

    /** What was looked at, one more than is counted; what matches of it; and the newest of that, which are counted. */
    static final String MATCHES = "with " + EXACT + ", looked as materialized (select " + COUNTED
            + ", case when :phrase then words end as words from " + newest(false)
            + "), matched as materialized (select " + COUNTED + " from looked n" + PHRASES.formatted("words")
            + " union all select " + COUNTED + " from exact where id not in (select id from looked)),"
            + " counted as materialized (select * from matched order by published_at desc, id desc limit :most - 1)";

    static final String COUNT = MATCHES + " select (select count(*) from looked), (select count(*) from matched)";

    static final String SUCCESSION =
            "select id from tombstone where kind = 'topic' and into_id = :topic union select cast(:topic as uuid)";

    private SearchSql() {}

    private static String newest(boolean titles) {
        return "search_newest(cast(:queries as tsquery[]), cast(:configurations as text[]), " + titles
                + ", cast(nullif(:after, '') as timestamptz), cast(nullif(:before, '') as timestamptz),"
                + " cast(nullif(:since, '') as timestamptz), nullif(:language, ''), :most) n";
    }
}
