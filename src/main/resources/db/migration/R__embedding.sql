-- Which pages that readers can read embed which resources, and in which of their members: from here the change log derives its entries.
-- Links of stories that are in lists are found by the indexes of lists, the others by their own; hence the two halves of each.
create or replace view embedding as
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
