drop function search_window(bigint, timestamptz, timestamptz);
drop function search_newest(tsquery[], text[], boolean, timestamptz, timestamptz, timestamptz, int, boolean);

create index search_document_updates on search_document (updated_at);

-- The newest day with documents before a time, or the month or year until then if these have not more documents than wanted, nor more
-- behind the time than before it, or all: the filter that stands among the words, when it begins, and how many documents it has.
-- A window is one filter, not many: of what must all be there an index reads the rarest, and of many days it would read all their
-- documents. Without a start there is nothing before it; topics and sources, which have no time, are before all times.
create function search_window(
    wanted float8, published_after timestamptz, before timestamptz, out filter tsquery, out start timestamptz, out documents bigint)
language plpgsql stable set enable_seqscan = off as $$
declare
    last date;
    unit record;
    first date;
    held bigint;
    total bigint;
begin
    select d.day into last from search_day d
    where d.documents > 0 and (before is null or d.day < before at time zone 'UTC')
        and (published_after is null or d.day >= cast(published_after at time zone 'UTC' as date))
    order by d.day desc limit 1;
    if last is null then
        filter := '''#kind/topic'' | ''#kind/source''';
        return;
    end if;
    for unit in
        select * from (values ('day', '"#day/"YYYY-MM-DD'), ('month', '"#month/"YYYY-MM'), ('year', '"#year/"YYYY')) u (name, form)
    loop
        first := date_trunc(unit.name, last::timestamp);
        select sum(d.documents) filter (where d.day <= last), sum(d.documents) into held, total
        from search_day d where d.day >= first and d.day < first + ('1 ' || unit.name)::interval;
        if documents is not null and (held > wanted or wanted < total and total > 2 * held) then
            return;
        end if;
        filter := format('%L', to_char(last, unit.form))::tsquery;
        start := first::timestamp at time zone 'UTC';
        documents := held;
    end loop;
    -- All of them: the index finds those behind the time too, which is then to be worth it.
    select sum(d.documents) filter (where d.day <= last), sum(d.documents) into held, total from search_day d;
    if held <= wanted and total <= 2 * wanted then
        filter := null;
        start := null;
        documents := held;
    end if;
end $$;

-- The newest so many documents that match, by all of their words or by those of their titles; what is asked for comes in the form of
-- each configuration. No index has the order, on purpose: reading by it, PostgreSQL would fetch the words of each document that does
-- not match.
-- They are looked for in the newest few documents, or in more where more words must all be there; from how many match there follows in
-- how many to look next, so that a word costs much the same in however many documents it is: by each step some 2,000 rows too many may
-- be read, since a step costs as much.
create function search_newest(
    queries tsquery[], configurations text[], titles boolean, published_after timestamptz, published_before timestamptz,
    updated_since timestamptz, spoken text, most int)
returns table (
    owner uuid, id uuid, kind text, language text, configuration text, published_at timestamptz, topics uuid[], sources uuid[],
    title tsvector, words tsvector)
language plpgsql stable set enable_seqscan = off as $$
declare
    more_words int := least(2, regexp_count(queries[1]::text, ' & [^!]'));
    wanted float8 := case when titles then 300000 else 24000 * 3 ^ more_words end;
    looked float8 := 0;
    part record;
    before timestamptz := published_before;
    missing int := most;
    found_rows int;
begin
    while missing > 0 and cardinality(queries) > 0 loop
        part := search_window(wanted, published_after, before);
        if updated_since is not null then
            -- Planned each time: whether the index of times is of use, depends on the time.
            return query execute format('
                select d.owner, d.id, d.kind, d.language, d.configuration, d.published_at, d.topics, d.sources, d.title, d.words
                from unnest($1, $2) f (query, configuration)
                join search_document d on d.configuration = f.configuration
                    and d.%I @@ case when $4 is null then f.query else f.query && $4 end
                where d.updated_at >= $5 and ($6 is null or d.published_at < $6) and ($7 is null or d.published_at > $7)
                    and ($3 is null or d.language = $3)
                order by d.published_at desc, d.id desc limit $8', case when titles then 'title' else 'words' end)
            using queries, configurations, spoken, part.filter, updated_since, before, published_after, missing;
        elsif titles then
            return query
            select d.owner, d.id, d.kind, d.language, d.configuration, d.published_at, d.topics, d.sources, d.title, d.words
            from unnest(queries, configurations) f (query, configuration)
            join search_document d on d.configuration = f.configuration
                and d.title @@ case when part.filter is null then f.query else f.query && part.filter end
            where (before is null or d.published_at < before) and (published_after is null or d.published_at > published_after)
                and (spoken is null or d.language = spoken)
            order by d.published_at desc, d.id desc limit missing;
        else
            return query
            select d.owner, d.id, d.kind, d.language, d.configuration, d.published_at, d.topics, d.sources, d.title, d.words
            from unnest(queries, configurations) f (query, configuration)
            join search_document d on d.configuration = f.configuration
                and d.words @@ case when part.filter is null then f.query else f.query && part.filter end
            where (before is null or d.published_at < before) and (published_after is null or d.published_at > published_after)
                and (spoken is null or d.language = spoken)
            order by d.published_at desc, d.id desc limit missing;
        end if;
        get diagnostics found_rows = row_count;
        missing := missing - found_rows;
        exit when part.start is null;
        before := part.start;
        looked := looked + part.documents;
        wanted := looked * least(case when titles or more_words = 2 then 64 else 16 end, (missing + 2000.0) / greatest(1, most - missing));
    end loop;
end $$;

-- Topics first, then the newest of what else has all words in its title, the last of which need only begin so. Stories and FAQs together
-- need no filter, which would be a long list to read for the index: of what else has titles all is older. Nor is
-- a word of one or two letters the beginning of others here, of very many.
create or replace function suggestion_parts(words text[], last text, kinds text[], most int) returns table (owner uuid)
language plpgsql stable set enable_seqscan = off as $$
declare
    beginning tsquery := (
        select string_agg(format('%L:*', w.word), '&')::tsquery
        from unnest(tsvector_to_array(search_words('search_simple', last))) w (word)
        where length(w.word) > 2 and last !~ ('[' || search_paired() || ']'));
    queries tsquery[];
    configurations text[];
    rows_found int;
begin
    select array_agg(f.form), array_agg(f.configuration) into queries, configurations
    from (
        select l.configuration, case when cardinality(words) = 0 then p.part else p.part && w.parsed end as form
        from search_queries(array['+' || last], null) l
        cross join lateral (
            select case when beginning is null then l.parsed else coalesce(l.parsed || beginning, beginning) end as part) p
        left join search_queries(words, null) w on w.configuration = l.configuration
        where cardinality(words) = 0 or w.parsed is not null) f
    where f.form is not null;
    if 'topic' = any(kinds) then
        return query select d.owner from unnest(queries, configurations) f (query, configuration)
            join search_document d on d.title @@ (f.query && '''#kind/topic''') and d.configuration = f.configuration
            where f.configuration = 'search_simple' order by d.id limit most;
        get diagnostics rows_found = row_count;
    end if;
    if coalesce(rows_found, 0) < most and kinds <> '{topic}' then
        return query select n.owner from search_newest(
            case when kinds @> '{story,faq}' then queries else array(
                select q.query && case when 'story' = any(kinds) then '''#kind/story''' else '''#kind/faq''' end::tsquery
                from unnest(queries) with ordinality q (query, n) order by q.n) end,
            configurations, true, null, null, null, null, most) n
        where n.kind = any(kinds);
    end if;
end $$;
