-- Topics first, then the newest of what else has all words in its title, the last of which need only begin so.
create function suggestion_parts(words text[], last text, kinds text[], most int) returns table (owner uuid)
language plpgsql stable set enable_seqscan = off as $$
declare
    beginning tsquery := (
        select string_agg(format('%L:*', w.word), '&')::tsquery
        from unnest(tsvector_to_array(search_words('search_simple', last))) w (word)
        where last !~ ('[' || search_paired() || ']'));
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
            array(select q.query && (
                    select string_agg(format('''#kind/%s''', k.kind), '|')::tsquery from unnest(kinds) k (kind) where k.kind <> 'topic')
                from unnest(queries) with ordinality q (query, n) order by q.n),
            configurations, true, null, null, null, most, false) n;
    end if;
end $$;
