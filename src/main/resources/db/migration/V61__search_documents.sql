-- What can be found: one row for each published story, FAQ, topic, source and source summary; drafts, archived and withdrawn stories
-- have none. Each text is in one row only.
create table search_document (
    -- The resource that the change log names: of a source summary its story, else the same as id.
    owner         uuid not null,
    id            uuid not null,
    kind          text not null,
    language      text,
    configuration text not null,
    -- -infinity of topics and sources, which have no time.
    published_at  timestamptz not null,
    updated_at    timestamptz not null,
    -- As they were when the row was written: those of a merged topic lead to the other by its tombstone.
    topics        uuid[] not null,
    sources       uuid[] not null,
    -- The words of headline, question, or name and aliases; null of source summaries.
    title         tsvector,
    -- All words: of the title with weight A, of summary, introduction or description with B, of the rest with D.
    words         tsvector not null,
    -- Whoever gives ids may give one to resources of two kinds.
    primary key (owner, kind, id)
) with (toast_tuple_target = 256);
-- A frequent word leads to many rows: what is read of each is narrow, with the words out of line, as they are, and all else in the row.
alter table search_document alter column words set storage external, alter column title set storage external,
    alter column topics set storage main, alter column sources set storage main;
-- Both indexes collect what is new (fastupdate), and take it over at once: entry by entry an import costs five times as much. That is
-- done beside the writes (PendingWords), and not by a write, which would end by its time limit, unless a whole GB waits.
create index search_document_words on search_document using gin (words) with (gin_pending_list_limit = 1048576);
create index search_document_title on search_document using gin (title) with (gin_pending_list_limit = 1048576);

-- How many rows are of each day, in UTC: how far back the newest so many reach.
create table search_day (
    day       date primary key,
    documents bigint not null
);

-- The configurations that any row has had.
create table search_language (
    configuration text primary key
);

-- Filters stand among the words, and begin with a character that no word has: one scan of one index finds by both.
create function search_filters(kind text, language text, published_at timestamptz) returns text[]
language sql stable as $$
    select array_remove(array[
        '#kind/' || kind, '#language/' || language,
        to_char(nullif(published_at, '-infinity') at time zone 'UTC', '"#day/"YYYY-MM-DD'),
        to_char(nullif(published_at, '-infinity') at time zone 'UTC', '"#month/"YYYY-MM'),
        to_char(nullif(published_at, '-infinity') at time zone 'UTC', '"#year/"YYYY')], null)
$$;

-- What the rows are made of.
create view search_content as
select s.id as owner, s.id, 'story' as kind, s.language, search_configuration(s.language) as configuration,
    s.listed_at as published_at, s.updated_at,
    array(select l.topic_id from story_topic l where l.story_id = s.id) as topics,
    array(select m.source_id from source_summary m where m.story_id = s.id) as sources,
    array(select '#topic/' || l.topic_id from story_topic l where l.story_id = s.id
        union all select '#faq/' || l.faq_id from story_faq l where l.story_id = s.id
        union all select '#source/' || m.source_id from source_summary m where m.story_id = s.id) as links,
    s.headline as title, s.summary as lead,
    concat_ws(E'\n', s.analysis, s.comparison, s.background,
        (select string_agg(p.text, E'\n' order by p.position) from coverage_point p where p.story_id = s.id)) as rest
from story s where s.listed_at is not null
union all
select m.story_id, m.id, 'summary', s.language, search_configuration(s.language), s.listed_at, s.updated_at,
    array(select l.topic_id from story_topic l where l.story_id = s.id), array[m.source_id],
    array(select '#topic/' || l.topic_id from story_topic l where l.story_id = s.id
        union all select '#faq/' || l.faq_id from story_faq l where l.story_id = s.id) || ('#source/' || m.source_id),
    null, m.text, null
from source_summary m join story s on s.id = m.story_id where s.listed_at is not null
union all
select f.id, f.id, 'faq', f.language, search_configuration(f.language), f.published_at, f.updated_at, '{}', '{}', '{}',
    f.question, f.introduction,
    (select string_agg(concat_ws(E'\n', i.question, i.answer), E'\n' order by i.position) from faq_item i where i.faq_id = f.id)
from faq f
union all
select t.id, t.id, 'topic', null, search_configuration(null), '-infinity', t.updated_at, '{}', '{}', '{}',
    concat_ws(E'\n', t.name,
        (select string_agg(a.name, E'\n' order by a.position) from topic_alias a where a.topic_id = t.id)),
    t.description, null
from topic t
union all
select s.id, s.id, 'source', null, search_configuration(s.language), '-infinity', s.updated_at, '{}', '{}', '{}',
    s.name, s.description, null
from source s;

-- A row holds the words of 200,000 characters, or of 30,000 where they are cut into pairs: more a tsvector cannot.
create function search_words(configuration text, content text) returns tsvector language plpgsql stable as $$
declare
    plain text := left(content, 200000);
begin
    if content is null or content = '' then
        return '';
    end if;
    if octet_length(plain) > 60000 and plain ~ ('[' || search_paired() || ']') then
        plain := left(plain, 30000);
    end if;
    return to_tsvector(configuration::regconfig, search_text(plain));
end $$;

-- Writes the rows of these resources anew. What PostgreSQL says of words that are too long to be one is of no use to anybody. A plan
-- is kept by its connection: one that was made while a table was small must not read all of it once it has grown.
create function search_documents(owners uuid[]) returns void language plpgsql
set client_min_messages = warning set enable_seqscan = off as $$
begin
    with gone as (
        delete from search_document where owner = any(owners) returning published_at)
    insert into search_day
    select cast(published_at at time zone 'UTC' as date), -count(*) from gone where published_at > '-infinity' group by 1
    on conflict (day) do update set documents = search_day.documents + excluded.documents;

    with made as (
        insert into search_document
        select c.owner, c.id, c.kind, c.language, c.configuration, c.published_at, c.updated_at, c.topics, c.sources,
            case when c.title is not null then t.words || f.filters end,
            setweight(t.words, 'A') || setweight(search_words(c.configuration, c.lead), 'B')
                || search_words(c.configuration, c.rest) || f.filters
        from (select * from search_content where owner = any(owners) offset 0) c
        cross join lateral (select search_words(c.configuration, c.title) as words offset 0) t
        cross join lateral (
            select array_to_tsvector(search_filters(c.kind, c.language, c.published_at) || c.links) as filters
            offset 0) f
        returning published_at, configuration),
    spoken as (
        insert into search_language select distinct configuration from made on conflict do nothing)
    insert into search_day
    select cast(published_at at time zone 'UTC' as date), count(*) from made where published_at > '-infinity' group by 1
    on conflict (day) do update set documents = search_day.documents + excluded.documents;
end $$;
