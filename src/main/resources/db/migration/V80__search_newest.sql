-- The newest so many documents that match, by all of their words or by those of their titles; what is asked for comes in the form of
-- each stemmer, in a language whose tag a regular expression matches. No index has the order, on purpose: reading by it, PostgreSQL would
-- fetch the words of each document that does not match.
-- They are looked for in the newest few documents, or in more where more words must all be there, or in fewer where most documents have
-- them; from how many match there follows in
-- how many to look next, so that a word costs much the same in however many documents it is: by a step as many rows too many may be
-- read as were found, of which 2,000 cost as much as a step; where few were found, that is a guess, and 50 may. Of alternatives the
-- index reads each from end to end, in however small a window: there, one step too many costs more than twice the rows.
drop function search_newest(tsquery[], text[], boolean, timestamptz, timestamptz, timestamptz, text, int);
create function search_newest(
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
            -- Planned each time: whether the index of times is of use, depends on the time.
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
