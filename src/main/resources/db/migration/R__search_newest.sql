-- The newest documents that match a query. No index has words in the order of time, on purpose: reading by such an order, PostgreSQL
-- would fetch the words of each document that does not match. So documents are searched in windows of time, the newest first.

-- The next window: the newest day with documents before a time, or the part of its month or year up to then, or everything, as long as
-- it has no more documents than wanted, nor more of them after the time than before it. It is given as the filter that stands among the
-- words, when it begins, and how many documents it has. A window is one filter, not several: where all of a query must match, an index
-- reads its rarest part, and it would read all documents of many days. Without a start there is nothing before the window; topics,
-- contributors and sources, which have no time, are before all times.
create or replace function search_window(
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
        filter := '''#kind/topic'' | ''#kind/contributor'' | ''#kind/source''';
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
    -- Everything: the index also finds what is after the time, so this has to be worth it.
    select sum(d.documents) filter (where d.day <= last), sum(d.documents) into held, total from search_day d;
    if held <= wanted and total <= 2 * wanted then
        filter := null;
        start := null;
        documents := held;
    end if;
end $$;

-- The newest so many matches, by all of their words or by those of their titles. There is one form of the query for each stemmer; spoken
-- is a regular expression for the language.
--
-- The first window is small, larger where several words must all match, smaller where most documents match (frequent). From the number
-- of matches in it follows how large the next one has to be, so that a word costs much the same in however many documents it is. A step
-- may read as many rows too many as were found, up to 2,000, which cost as much as another step; where few were found the estimate is a
-- guess, and 50 may be too many. Of alternatives the index reads each from end to end, however small the window: for them, one step too
-- many costs more than twice the rows.
create or replace function search_newest(
    queries tsquery[], stemmers text[], frequent boolean, titles boolean, published_after timestamptz, published_before timestamptz,
    updated_since timestamptz, spoken text, most int)
returns table (
    owner uuid, id uuid, kind text, language text, stemmer text, published_at timestamptz, topics uuid[], sources uuid[],
    title tsvector, words tsvector)
language plpgsql stable set enable_seqscan = off as $$
declare
    alternatives boolean := queries[1]::text ~ ' \| ''[^#]';
    more_words int := least(2, regexp_count(queries[1]::text, ' & [^!]'));
    wanted float8 := case when frequent then 3 * most when titles then 300000 else 24000 * 3 ^ more_words end;
    looked float8 := 0;
    part record;
    before timestamptz := published_before;
    missing int := most;
    found_rows int;
begin
    while missing > 0 and cardinality(queries) > 0 loop
        part := search_window(wanted, published_after, before);
        if updated_since is not null then
            -- Planned each time, since it depends on the time whether the index of times is of use.
            return query execute format('
                select d.owner, d.id, d.kind, d.language, d.stemmer, d.published_at, d.topics, d.sources, d.title, d.words
                from unnest($1, $2) f (query, stemmer)
                join search_document d on d.stemmer = f.stemmer
                    and d.%I @@ case when $4 is null then f.query else f.query && $4 end
                where d.updated_at >= $5 and ($6 is null or d.published_at < $6) and ($7 is null or d.published_at > $7)
                    and ($3 is null or d.language ~* $3)
                order by d.published_at desc, d.id desc limit $8', case when titles then 'title' else 'words' end)
            using queries, stemmers, spoken, part.filter, updated_since, before, published_after, missing;
        elsif titles then
            return query
            select d.owner, d.id, d.kind, d.language, d.stemmer, d.published_at, d.topics, d.sources, d.title, d.words
            from unnest(queries, stemmers) f (query, stemmer)
            join search_document d on d.stemmer = f.stemmer
                and d.title @@ case when part.filter is null then f.query else f.query && part.filter end
            where (before is null or d.published_at < before) and (published_after is null or d.published_at > published_after)
                and (spoken is null or d.language ~* spoken)
            order by d.published_at desc, d.id desc limit missing;
        else
            return query
            select d.owner, d.id, d.kind, d.language, d.stemmer, d.published_at, d.topics, d.sources, d.title, d.words
            from unnest(queries, stemmers) f (query, stemmer)
            join search_document d on d.stemmer = f.stemmer
                and d.words @@ case when part.filter is null then f.query else f.query && part.filter end
            where (before is null or d.published_at < before) and (published_after is null or d.published_at > published_after)
                and (spoken is null or d.language ~* spoken)
            order by d.published_at desc, d.id desc limit missing;
        end if;
        get diagnostics found_rows = row_count;
        missing := missing - found_rows;
        exit when part.start is null;
        before := part.start;
        looked := looked + part.documents;
        wanted := looked * case when alternatives then 2 else 1 end * least(
            case when titles or more_words = 2 then 64 else 16 end,
            (missing + least(2000, greatest(50, most - missing))) / greatest(1.0, most - missing));
    end loop;
end $$;
