-- A page changes with what it embeds, too: a story's with the name of a topic. Each such page gets an entry of its own, which is derived
-- from that of what was written, its cause.
alter table change
    add column derived boolean not null default false,
    add column cause   bigint,
    add constraint change_derived_from check (derived = (cause is not null));
-- For those who leave them out, however many there are.
create index change_by_kind_direct on change (kind, position) where not derived;

-- Which pages that readers can read embed which resources, and in which of their members. Whatever embeds something else stands here.
-- Links of stories that stand in lists are found by the indexes that lists are read by; the others have indexes of their own.
create index story_topic_unlisted on story_topic (topic_id) where listed_at is null;
create index story_faq_unlisted on story_faq (faq_id) where listed_at is null;
create index source_summary_unlisted on source_summary (source_id) where listed_at is null;
create view embedding as
select l.kind, l.id, 'story' as page_kind, s.id as page_id, s.revision as page_revision, l.section
from (
    select 'topic' as kind, topic_id as id, story_id, 'topics' as section from story_topic where listed_at is not null
    union all select 'topic', topic_id, story_id, 'topics' from story_topic where listed_at is null
    union all select 'faq', faq_id, story_id, 'faqs' from story_faq where listed_at is not null
    union all select 'faq', faq_id, story_id, 'faqs' from story_faq where listed_at is null
    union all select 'source', source_id, story_id, 'coverage' from source_summary where listed_at is not null
    union all select 'source', source_id, story_id, 'coverage' from source_summary where listed_at is null) l
join story s on s.id = l.story_id
where s.status <> 'withdrawn';

-- What can be found of a page does not depend on what it embeds.
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
    perform search_documents(owners), suggestions(owners);
    delete from unlogged_write where transaction = new.transaction;
    return null;
end $$;

alter table webhook add column derived boolean not null default false;
