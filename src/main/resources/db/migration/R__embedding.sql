-- Which pages that readers can read embed which resources, and in which of their members: from here the change log derives its entries.
-- Links of stories that are in lists are found by the indexes of lists, the others by their own; hence the two halves of each.
create or replace view embedding as
select l.kind, l.id, 'story' as page_kind, s.id as page_id, s.revision as page_revision, l.section
from (
    select 'topic' as kind, topic_id as id, story_id, 'topics' as section from story_topic where listed_at is not null
    union all select 'topic', topic_id, story_id, 'topics' from story_topic where listed_at is null
    union all select distinct 'topic', topic_id, story_id, 'timeline' from timeline_topic
    union all select 'faq', faq_id, story_id, 'faqs' from story_faq where listed_at is not null
    union all select 'faq', faq_id, story_id, 'faqs' from story_faq where listed_at is null
    union all select 'article', k.id, m.story_id, 'coverage'
    from article k join article_address a on a.url = k.url join source_summary_article n on n.article_id = a.id
    join source_summary m on m.id = n.source_summary_id
    union all select 'article', k.id, n.story_id, 'timeline' from article k join timeline_article n on n.url = k.url
    union all select 'contributor', contributor_id, story_id, 'contributors' from story_contributor where listed_at is not null
    union all select 'contributor', contributor_id, story_id, 'contributors' from story_contributor where listed_at is null
    union all select 'source', source_id, story_id, 'coverage' from source_summary where listed_at is not null
    union all select 'source', source_id, story_id, 'coverage' from source_summary where listed_at is null
    union all select distinct 'source', source_id, resource_id, 'evidence' from evidence_article where source_id is not null) l
join story s on s.id = l.story_id
where s.status <> 'withdrawn'
union all
select 'topic', l.other_id, 'topic', t.id, t.revision, l.relation
from topic_relation l join topic t on t.id = l.topic_id
where t.withdrawn_at is null
union all
select 'story', l.story_id, 'front', f.id, f.revision, 'sections'
from front_story l join front f on f.id = l.front_id join story s on s.id = l.story_id
where s.listed_at is not null
union all
select 'topic', t.topic_id, 'front', f.id, f.revision, 'sections'
from story_topic t join front_story l on l.story_id = t.story_id join front f on f.id = l.front_id
where t.listed_at is not null
union all
select 'contributor', t.contributor_id, 'front', f.id, f.revision, 'sections'
from story_contributor t join front_story l on l.story_id = t.story_id join front f on f.id = l.front_id
where t.listed_at is not null
union all
select 'contributor', l.contributor_id, 'faq', f.id, f.revision, 'contributors'
from faq_contributor l join faq f on f.id = l.faq_id
where f.withdrawn_at is null
union all
select distinct 'source', l.source_id, 'faq', f.id, f.revision, 'evidence'
from evidence_article l join faq f on f.id = l.resource_id
where l.source_id is not null and f.withdrawn_at is null
union all
select 'contributor', l.contributor_id, m.kind, l.resource_id, coalesce(s.revision, f.revision, t.revision), 'provenance'
from provenance_contributor l join manuscript m on m.id = l.resource_id
left join story s on s.id = l.resource_id left join faq f on f.id = l.resource_id left join topic t on t.id = l.resource_id
where s.status <> 'withdrawn' or f.withdrawn_at is null and f.id is not null or t.withdrawn_at is null and t.id is not null;
