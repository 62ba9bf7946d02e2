-- Texts are cut into words in Java, by whoever writes them, and what can be found comes here finished: the database keeps it, and sees
-- to it that no transaction forgets it.

-- What the rows are made of. Of what a story links to, each is read by itself: joined, all stories would be.
create view search_content as
select s.id as owner, s.id, 'story' as kind, s.language, s.language as text_language, s.listed_at as published_at, s.updated_at,
    array(select l.topic_id from story_topic l where l.story_id = s.id) as topics,
    array(select m.source_id from source_summary m where m.story_id = s.id) as sources,
    array(select l.faq_id from story_faq l where l.story_id = s.id) as faqs,
    array[s.headline] as names, s.summary as lead,
    concat_ws(E'\n\n', s.analysis, s.comparison, s.background,
        (select string_agg(p.text, E'\n\n' order by p.position) from coverage_point p where p.story_id = s.id)) as rest
from story s where s.listed_at is not null
union all
select m.story_id, m.id, 'summary', s.language, s.language, m.listed_at, s.updated_at,
    array(select l.topic_id from story_topic l where l.story_id = m.story_id), array[m.source_id],
    array(select l.faq_id from story_faq l where l.story_id = m.story_id), null, m.text, ''
from source_summary m cross join lateral (select * from story where id = m.story_id offset 0) s where m.listed_at is not null
union all
select f.id, f.id, 'faq', f.language, f.language, f.published_at, f.updated_at, '{}', '{}', '{}', array[f.question], f.introduction,
    coalesce((
        select string_agg(i.question || E'\n\n' || i.answer, E'\n\n' order by i.position) from faq_item i where i.faq_id = f.id), '')
from faq f
union all
select t.id, t.id, 'topic', null, null, null, t.updated_at, '{}', '{}', '{}',
    t.name || array(select a.name from topic_alias a where a.topic_id = t.id order by a.position), coalesce(t.description, ''), ''
from topic t
union all
select s.id, s.id, 'source', null, s.language, null, s.updated_at, '{}', '{}', '{}', array[s.name], coalesce(s.description, ''), ''
from source s;

-- Nobody can cut a query as the old rows were cut: they go, and leave rows without words, which are written anew (Reanalysis).
drop table search_document;
create table search_document (
    -- The resource that the change log names: of a source summary its story, else the same as id.
    owner        uuid not null,
    id           uuid not null,
    kind         text not null,
    language     text,
    -- Whose stems the words are cut to: a language's code, or none.
    stemmer      text not null,
    -- -infinity of topics and sources, which have no time.
    published_at timestamptz not null,
    updated_at   timestamptz not null,
    -- As they were when the row was written: those of a merged topic lead to the other by its tombstone.
    topics       uuid[] not null,
    sources      uuid[] not null,
    -- The words of headline, question, or name and aliases; null of source summaries.
    title        tsvector,
    -- All words: of the title with weight A, of summary, introduction or description with B, of the rest with D; and filters, which begin
    -- with a character that no word has.
    words        tsvector not null,
    -- By which analysis (Analysis.VERSION); 0 by none.
    version      int not null
) partition by list (stemmer);
-- A frequent word leads to many rows: what is read of each is narrow, with the words out of line, as they are, and all else in the row.
-- What no condition is put on needs no statistics, which cost the most of words.
alter table search_document
    alter column words set storage external, alter column title set storage external,
    alter column topics set storage main, alter column sources set storage main,
    alter column words set statistics 0, alter column title set statistics 0,
    alter column topics set statistics 0, alter column sources set statistics 0;

-- Each language's documents by themselves: what is a stem in one language is a frequent word in the next.
do $$
declare
    stemmer text;
begin
    foreach stemmer in array string_to_array(
        'none ar bg bn ca ckb cs da de el en es et eu fa fi fr ga gl hi hu hy id it lt lv ne nl no pt ro ru sr sv ta te tr', ' ') loop
        execute format(
            'create table %I partition of search_document (primary key (owner, kind, id)) for values in (%L) with (toast_tuple_target = 256)',
            'search_document_' || stemmer, stemmer);
    end loop;
end $$;

-- Both collect what is new, which is taken over beside the writes (PendingWords).
create index search_document_words on search_document using gin (words) with (gin_pending_list_limit = 1048576);
create index search_document_title on search_document using gin (title) with (gin_pending_list_limit = 1048576);
create index search_document_updates on search_document (updated_at);
create index search_document_version on search_document (version);

-- The stemmers that any row has had.
drop table search_language;
create table search_stemmer (
    stemmer text primary key
);

insert into search_document
select owner, id, kind, language, 'none', coalesce(published_at, '-infinity'), updated_at, topics, sources,
    case when kind <> 'summary' then ''::tsvector end, '', 0
from search_content;

-- Who has written content has told the change log, and has written what can be found of it.
create or replace function require_change() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    -- One writer at a time: if this transaction has told the log, then last.
    owners uuid[] := array(
        select distinct resource_id from change
        where not derived and position > coalesce((
            select position from change where transaction <> new.transaction order by position desc limit 1), 0));
begin
    if cardinality(owners) = 0 then
        raise exception 'content was written without an entry in the change log';
    end if;
    if exists (
        (select owner, id, kind from search_content where owner = any(owners)
        except all select owner, id, kind from search_document where owner = any(owners) and xmin = xid(new.transaction))
        union all
        (select owner, id, kind from search_document where owner = any(owners)
        except all select owner, id, kind from search_content where owner = any(owners))) then
        raise exception 'content was written without the rows by which it is found';
    end if;
    delete from unlogged_write where transaction = new.transaction;
    return null;
end $$;
