-- The normal forms of text are the dearest to make, and few texts need them: one look tells which.
create function search_lower(content text) returns text language plpgsql immutable parallel safe as $$
begin
    return lower(regexp_replace(
        content,
        '[/_\u00a0\u00a1\u00a7\u00ab\u00b6\u00b7\u00bb\u00bf\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4'
            '\u0964\u0965\u2000-\u206f\u3000-\u3003\u3008-\u3011\u3014-\u301f\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65-]',
        ' ', 'g') collate "und-x-icu");
end $$;

-- Whether text is of letters that stand for themselves: Latin, Greek and Cyrillic ones in their composed form.
create function search_is_simple(content text) returns boolean language plpgsql immutable parallel safe as $$
begin
    return content !~ ('[\u0300-\u036f\uff10-\uff5a' || search_paired() || ']');
end $$;

create or replace function search_plain(content text) returns text language plpgsql immutable parallel safe as $$
declare
    plain text;
begin
    if octet_length(content) = char_length(content) then
        return replace(replace(replace(content, '/', ' '), '-', ' '), '_', ' ');
    end if;
    plain := search_lower(content);
    if search_is_simple(plain) then
        return plain;
    elsif plain is not nfkc normalized then
        plain := normalize(plain, NFKC);
    end if;
    if plain ~ '[\u0590-\u06ff]' then
        plain := regexp_replace(
            translate(plain, 'أإآٱىةیکـ', 'اااايهيك'), '[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]', '', 'g');
    end if;
    return plain;
end $$;

create or replace function search_text(content text) returns text language plpgsql immutable parallel safe as $$
declare
    plain text;
begin
    if octet_length(content) = char_length(content) then
        return search_plain(content);
    elsif search_is_simple(content) then
        return search_lower(content);
    end if;
    plain := search_plain(content);
    if plain !~ ('[' || search_paired() || ']') then
        return plain;
    end if;
    return (
        select string_agg(
            coalesce(part[1], (
                select ' ' || substr(string_agg(code || ' b2' || code, ''), 7) || ' '
                from (select lpad(to_hex(ascii(letter)), 5, '0') as code from string_to_table(part[2], null) letter offset 0) c)),
            '')
        from regexp_matches(plain, format('([^%s]+)|([%1$s]+)', search_paired()), 'g') part);
end $$;

-- The texts of what can be found, in parts: of a story each of its coverage points is one, of a FAQ each of its items, of a topic each
-- of its aliases. No part needs another, so that several processes can cut them into words at once.
create view search_part as
select s.id as owner, s.id, 'story' as kind, 0 as number, search_configuration(s.language) as configuration,
    s.headline as title, s.summary as lead, concat_ws(E'\n', s.analysis, s.comparison, s.background) as rest
from story s where s.listed_at is not null
union all
select s.id, s.id, 'story', 1 + p.position, search_configuration(s.language), null, null, p.text
from coverage_point p join story s on s.id = p.story_id where s.listed_at is not null
union all
select s.id, m.id, 'summary', 0, search_configuration(s.language), null, m.text, null
from source_summary m join story s on s.id = m.story_id where s.listed_at is not null
union all
select f.id, f.id, 'faq', 0, search_configuration(f.language), f.question, f.introduction, null from faq f
union all
select f.id, f.id, 'faq', 1 + i.position, search_configuration(f.language), null, null, concat_ws(E'\n', i.question, i.answer)
from faq_item i join faq f on f.id = i.faq_id
union all
select t.id, t.id, 'topic', 0, search_configuration(null), t.name, t.description, null from topic t
union all
select a.topic_id, a.topic_id, 'topic', 1 + a.position, search_configuration(null), a.name, null, null from topic_alias a
union all
select s.id, s.id, 'source', 0, search_configuration(s.language), s.name, s.description, null from source s;

-- The words of each part; spelt are those that a mistyped word may have been meant to be. To cut one takes far longer than to read it,
-- which the planner has to know to share it out.
alter function search_words(text, text) parallel safe cost 20000;
create view search_cut as
select p.owner, p.id, p.kind, p.number, search_words(p.configuration, p.title) as title, search_words(p.configuration, p.lead) as lead,
    search_words(p.configuration, p.rest) as rest,
    case when p.kind <> 'summary' then search_words('search_simple', concat_ws(' ', p.title, p.lead)) end as spelt
from search_part p;

-- What else the rows of some resources are made of. A plan is kept by its connection: one that was made while a table was small must
-- not read all of it, or make a hash of it, once it has grown.
drop view search_content;
create function search_content(owners uuid[])
returns table (
    owner uuid, id uuid, kind text, language text, configuration text, published_at timestamptz, updated_at timestamptz, topics uuid[],
    sources uuid[], links text[])
language plpgsql stable set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
#variable_conflict use_column
begin
    return query
    with listed as materialized (
        select s.id, s.language, search_configuration(s.language) as configuration, s.listed_at, s.updated_at,
            array(select l.topic_id from story_topic l where l.story_id = s.id) as topics,
            array(select m.source_id from source_summary m where m.story_id = s.id) as sources,
            array(select l.faq_id from story_faq l where l.story_id = s.id) as faqs
        from story s where s.id = any(owners) and s.listed_at is not null),
    linked as materialized (
        select l.*, array(select '#topic/' || t from unnest(topics) t union all select '#faq/' || f from unnest(faqs) f) as links
        from listed l)
    select l.id, l.id, 'story', l.language, l.configuration, l.listed_at, l.updated_at, l.topics, l.sources,
        l.links || array(select '#source/' || p from unnest(l.sources) p)
    from linked l
    union all
    select l.id, m.id, 'summary', l.language, l.configuration, l.listed_at, l.updated_at, l.topics, array[m.source_id],
        l.links || ('#source/' || m.source_id)
    from linked l join source_summary m on m.story_id = l.id
    union all
    select f.id, f.id, 'faq', f.language, search_configuration(f.language), f.published_at, f.updated_at, '{}', '{}', '{}'
    from faq f where f.id = any(owners)
    union all
    select t.id, t.id, 'topic', null, search_configuration(null), '-infinity', t.updated_at, '{}', '{}', '{}'
    from topic t where t.id = any(owners)
    union all
    select s.id, s.id, 'source', null, search_configuration(s.language), '-infinity', s.updated_at, '{}', '{}', '{}'
    from source s where s.id = any(owners);
end $$;

-- The words of some resources, by one process: another has to be started, which takes longer than to cut a few texts.
create function search_cut_of(owners uuid[]) returns setof search_cut language plpgsql stable
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set max_parallel_workers_per_gather = 0 as $$
begin
    return query select * from search_cut where owner = any(owners);
end $$;

-- The same by two processes. They take turns by the pages of a bitmap scan, and not by those of an index, of which one has them all.
create function search_cut_together(owners uuid[]) returns setof search_cut language plpgsql stable
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set enable_indexscan = off
set max_parallel_workers_per_gather = 1 set parallel_setup_cost = 0 set parallel_tuple_cost = 0 set min_parallel_table_scan_size = 0 as $$
begin
    return query select * from search_cut where owner = any(owners);
end $$;

-- One behind the other, as far as one tsvector can hold them.
create function search_append(words tsvector, more tsvector) returns tsvector language plpgsql immutable strict parallel safe as $$
begin
    return case when pg_column_size(words) + pg_column_size(more) < 1000000 then words || more else words end;
end $$;
create aggregate search_joined(tsvector) (sfunc = search_append, stype = tsvector);

-- Writes the rows of these resources anew, and adds their words to the vocabulary. What PostgreSQL says of words that are too long to
-- be one is of no use to anybody.
create or replace function search_documents(owners uuid[]) returns void language plpgsql
set client_min_messages = warning set enable_seqscan = off as $$
begin
    with gone as (
        delete from search_document where owner = any(owners) returning published_at)
    insert into search_day
    select cast(published_at at time zone 'UTC' as date), -count(*) from gone where published_at > '-infinity' group by 1
    on conflict (day) do update set documents = search_day.documents + excluded.documents;

    with cut as materialized (
        select * from search_cut_of(owners) where cardinality(owners) < 100
        union all select * from search_cut_together(owners) where cardinality(owners) >= 100),
    whole as (
        select p.owner, p.id, p.kind, search_joined(p.title) as title, search_joined(p.lead) as lead, search_joined(p.rest) as rest
        from (select * from cut order by owner, id, kind, number) p group by p.owner, p.id, p.kind),
    made as (
        insert into search_document
        select c.owner, c.id, c.kind, c.language, c.configuration, c.published_at, c.updated_at, c.topics, c.sources,
            case when c.kind <> 'summary' then f.filters || w.title end,
            search_append(search_append(
                search_append(f.filters, setweight(w.title, 'A')), setweight(w.lead, 'B')), w.rest)
        from search_content(owners) c join whole w on w.owner = c.owner and w.id = c.id and w.kind = c.kind
        cross join lateral (
            select array_to_tsvector(search_filters(c.kind, c.language, c.published_at) || c.links) as filters
            offset 0) f
        returning published_at, configuration),
    spoken as (
        insert into search_language select distinct configuration from made on conflict do nothing),
    spelt as (
        insert into search_word
        select w.word
        from (select distinct unnest(tsvector_to_array(c.spelt)) collate "C" as word from cut c where c.spelt is not null order by 1) w
        where length(w.word) between 4 and 40 and not exists (select from search_word k where k.word = w.word offset 0)
            and w.word !~ '[[:digit:][:punct:]]'
        on conflict do nothing)
    insert into search_day
    select cast(published_at at time zone 'UTC' as date), count(*) from made where published_at > '-infinity' group by 1
    on conflict (day) do update set documents = search_day.documents + excluded.documents;
end $$;
drop function search_vocabulary(uuid[]);

-- They are written once in a transaction, when it commits and is found to have told the change log: that is where an import has most
-- of them together.
drop trigger search_follows on change;
drop function search_follow();
create or replace function require_change() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    -- One writer at a time: if this transaction has told the log, then last.
    owners uuid[] := array(
        select distinct resource_id from change
        where position > coalesce((
            select position from change where transaction <> new.transaction order by position desc limit 1), 0));
begin
    if cardinality(owners) = 0 then
        raise exception 'content was written without an entry in the change log';
    end if;
    perform search_documents(owners), suggestions(owners);
    delete from unlogged_write where transaction = new.transaction;
    return null;
end $$;

-- What no condition is put on, or none that statistics are asked for, need have none: of words and texts they cost the most, again and
-- again while a table grows.
alter table search_document alter column words set statistics 0, alter column title set statistics 0,
    alter column topics set statistics 0, alter column sources set statistics 0;
alter table story alter column summary set statistics 0, alter column analysis set statistics 0,
    alter column comparison set statistics 0, alter column background set statistics 0;
alter table source_summary alter column text set statistics 0;
