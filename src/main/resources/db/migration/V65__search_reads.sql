-- A term as search_query takes it: the last letter of a row that is cut into pairs is in the pair before it.
create function search_term(term text) returns text language plpgsql immutable parallel safe as $$
declare
    spelt text := search_text(term);
begin
    if spelt ~ 'b2[0-9a-f]{10} b2[0-9a-f]{5}\s*$' then
        return regexp_replace(spelt, ' b2[0-9a-f]{5}\s*$', '');
    end if;
    return regexp_replace(spelt, '(^|\s)b2([0-9a-f]{5})\s*$', '\1b1\2');
end $$;

-- What a query asks for in each configuration that documents have, or in one. It comes as its terms, behind + or -, and or between
-- alternatives. Without regard to the order of words it is what an index knows: a phrase is then looked for in what was found. By
-- what is not excluded documents are ranked. Names of topics and sources are in no language: there, a short word that is a stop word
-- in the language of any document need not be, since nobody names the United Nations with its article.
create function search_queries(terms text[], only_configuration text)
returns table (configuration text, parsed tsquery, unordered tsquery, ranking tsquery)
language sql stable set client_min_messages = warning as $$
    select l.configuration, search_query(l.configuration::regconfig, t.query),
        regexp_replace(search_query(l.configuration::regconfig, t.words)::text, '<(-|[0-9]+)>', '&', 'g')::tsquery,
        search_query(l.configuration::regconfig, t.wanted)
    from search_language l
    cross join lateral (
        select string_agg(case left(term, 1) when '+' then phrase when '-' then '-' || phrase else term end, ' ' order by n) as query,
            string_agg(case left(term, 1) when '+' then phrase when '-' then '' else term end, ' ' order by n) as wanted,
            string_agg(
                case left(term, 1) when '+' then regexp_replace(btrim(phrase, '"'), '\S+', '"\&"', 'g')
                    when '-' then
                        case when numnode(phraseto_tsquery(l.configuration::regconfig, phrase)) < 2 then '-' || phrase end
                    else term end,
                ' ' order by n) as words
        from unnest(terms) with ordinality t (term, n)
        cross join lateral (select '"' || replace(search_term(substr(term, 2)), '"', ' ') || '"' as phrase offset 0) p
        where l.configuration <> 'search_simple' or left(term, 1) <> '+' or length(term) > 4 or 'or' = any(terms) or not exists (
            select from search_language o
            where o.configuration <> 'search_simple' and numnode(phraseto_tsquery(o.configuration::regconfig, phrase)) = 0)
        offset 0) t
    where only_configuration is null or l.configuration = only_configuration
    order by l.configuration
$$;

-- The days, months or years, which stand among the words, that have the newest so many documents; when the first of them began; and how
-- many documents they have. Null where these are all, or where none are wanted but all.
create function search_window(
    wanted bigint, published_after timestamptz, published_before timestamptz, out filter tsquery, out start timestamptz,
    out documents bigint)
language plpgsql stable as $$
declare
    oldest date;
    newest date;
    counted record;
    unit record;
begin
    if wanted is null then
        return;
    end if;
    documents := 0;
    for counted in
        select d.day, d.documents from search_day d
        where d.documents > 0
            and (published_before is null or d.day <= cast(published_before at time zone 'UTC' as date))
            and (published_after is null or d.day >= cast(published_after at time zone 'UTC' as date))
        order by d.day desc
    loop
        newest := coalesce(newest, counted.day);
        documents := documents + counted.documents;
        if documents >= wanted then
            oldest := counted.day;
            exit;
        end if;
    end loop;
    for unit in
        select * from (values ('day', '"#day/"YYYY-MM-DD', 31), ('month', '"#month/"YYYY-MM', 12), ('year', '"#year/"YYYY', 12))
            u (name, form, most) where oldest is not null order by most desc, name
    loop
        filter := (
            select string_agg(format('%L', to_char(p, unit.form)), '|')::tsquery
            from generate_series(date_trunc(unit.name, oldest::timestamp), newest::timestamp, ('1 ' || unit.name)::interval) p
            having count(*) <= unit.most);
        if filter is not null then
            start := date_trunc(unit.name, oldest::timestamp) at time zone 'UTC';
            documents := documents + coalesce((
                select sum(d.documents) from search_day d
                where d.day < oldest and d.day >= date_trunc(unit.name, oldest::timestamp)), 0);
            return;
        end if;
    end loop;
end $$;

-- The newest so many documents that match, by all of their words or by those of their titles; topics and sources are older than all
-- others. What is asked for comes in one form for each of some configurations, by comma, or for all: each language has its own stems.
-- No index has the order, on purpose: reading by it, PostgreSQL would fetch the words of each document that does not match.
-- They are looked for among the newest 8,000 documents; from how many match there follows among how many to look next, so that a word
-- costs much the same in however many documents it is: what is read is little more than what is asked for. Of a word that none of
-- these has, all is read, which is not much. What is newer than a window's start need not be looked at again.
create function search_newest(
    queries tsquery[], configurations text[], titles boolean, published_after timestamptz, published_before timestamptz,
    updated_since timestamptz, most int, with_words boolean)
returns table (
    owner uuid, id uuid, kind text, language text, configuration text, published_at timestamptz, topics uuid[], sources uuid[],
    title tsvector, words tsvector)
language plpgsql stable set enable_seqscan = off as $$
declare
    wanted bigint := 8000;
    part record;
    before timestamptz;
    missing int := most;
    found_rows int;
begin
    if coalesce(cardinality(queries), 0) = 0 then
        return;
    end if;
    loop
        part := search_window(wanted, published_after, published_before);
        if titles then
            return query
            select d.owner, d.id, d.kind, d.language, d.configuration, d.published_at, d.topics, d.sources,
                case when with_words then d.title end, case when with_words then d.words end
            from unnest(queries, configurations) f (query, configurations)
            join search_document d on d.title @@ case when part.filter is null then f.query else f.query && part.filter end
            where (f.configurations = '' or d.configuration = any(string_to_array(f.configurations, ',')))
                and (before is null or d.published_at < before)
                and (published_after is null or d.published_at > published_after)
                and (published_before is null or d.published_at < published_before)
                and (updated_since is null or d.updated_at >= updated_since)
            order by d.published_at desc, d.id desc limit missing;
        else
            return query
            select d.owner, d.id, d.kind, d.language, d.configuration, d.published_at, d.topics, d.sources,
                case when with_words then d.title end, case when with_words then d.words end
            from unnest(queries, configurations) f (query, configurations)
            join search_document d on d.words @@ case when part.filter is null then f.query else f.query && part.filter end
            where (f.configurations = '' or d.configuration = any(string_to_array(f.configurations, ',')))
                and (before is null or d.published_at < before)
                and (published_after is null or d.published_at > published_after)
                and (published_before is null or d.published_at < published_before)
                and (updated_since is null or d.updated_at >= updated_since)
            order by d.published_at desc, d.id desc limit missing;
        end if;
        get diagnostics found_rows = row_count;
        missing := missing - found_rows;
        exit when missing <= 0 or part.filter is null;
        before := part.start;
        wanted := case when missing < most then part.documents * least(64, greatest(2, 1.2 * most / (most - missing))) end;
    end loop;
end $$;
