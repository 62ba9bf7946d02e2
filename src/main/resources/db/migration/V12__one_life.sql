-- Sources, topics and FAQs get the life of stories: drafts, a schedule, revisions, corrections, withdrawal with a reason. A UUID belongs to
-- one resource of any kind, so that drafts, revisions and links name their resource by it alone.

alter table draft rename column story_id to resource_id;

-- Every source, topic, FAQ and story that there is, as editors have it.
alter table manuscript rename column story_id to id;
alter table manuscript rename column headline to title;
alter table manuscript
    add column kind text not null default 'story',
    -- Topics have no language, and a source may have none.
    alter column language drop not null,
    add constraint manuscript_kind_known check (kind in ('source', 'topic', 'faq', 'story')),
    drop constraint manuscript_draft_kept,
    add constraint manuscript_draft_kept foreign key (id, draft) references draft (resource_id, version);
alter table manuscript alter column kind drop default;
drop index manuscript_by_edit, manuscript_by_status, manuscript_by_schedule;
create index manuscript_by_edit on manuscript (kind, edited_at, id);
create index manuscript_by_status on manuscript (kind, status, edited_at, id);
create index manuscript_by_schedule on manuscript (kind, schedule_status, edited_at, id) where schedule_status is not null;

alter table revision rename column story_id to resource_id;
-- The topics and FAQs that a story had and its page left out, since they were not published: as JSON, null if there are none.
alter table revision add column unpublished text;

alter table correction rename column story_id to resource_id;
alter table correction
    -- A column named kind says what kind of correction it is.
    add column resource_kind text not null default 'story',
    add constraint correction_resource_kind_known check (resource_kind in ('source', 'topic', 'faq', 'story')),
    -- The ledger, and the revisions that it names, outlive a resource that is deleted or merged into another.
    drop constraint correction_story_id_fkey;
alter table correction alter column resource_kind drop default;
alter index correction_by_story rename to correction_by_resource;

-- A row is what readers see, or saw before it was withdrawn. Readers are shown the views published_source, published_topic and
-- published_faq, which leave out what was withdrawn (R__published.sql).
alter table source
    add column revision int not null default 1 check (revision > 0),
    add column withdrawn_reason text,
    add column withdrawn_at timestamptz,
    add constraint source_withdrawal_explained check ((withdrawn_at is null) = (withdrawn_reason is null));
alter table topic
    add column revision int not null default 1 check (revision > 0),
    add column withdrawn_reason text,
    add column withdrawn_at timestamptz,
    add constraint topic_withdrawal_explained check ((withdrawn_at is null) = (withdrawn_reason is null));
alter table faq
    add column revision int not null default 1 check (revision > 0),
    add column withdrawn_reason text,
    add column withdrawn_at timestamptz,
    add constraint faq_withdrawal_explained check ((withdrawn_at is null) = (withdrawn_reason is null));
alter table source alter column revision drop default;
alter table topic alter column revision drop default;
alter table faq alter column revision drop default;

-- A story may have topics and FAQs that readers cannot see yet, or no longer: its page leaves them out.
alter table story_topic
    drop constraint story_topic_topic_id_fkey,
    add constraint story_topic_to_manuscript foreign key (topic_id) references manuscript;
alter table story_faq
    drop constraint story_faq_faq_id_fkey,
    add constraint story_faq_to_manuscript foreign key (faq_id) references manuscript;

-- What there is already: each has a manuscript, and what readers see now is its first revision. What they saw before is not known, so it
-- stands for the whole past.
create function pg_temp.type_id(prefix text, id uuid) returns text language sql immutable as $$
    select prefix || '_' || string_agg(
        substr('0123456789abcdefghjkmnpqrstvwxyz', cast(substring(b.bits from 5 * i + 1 for 5) as int) + 1, 1), '' order by i)
    from (select B'00' || cast('x' || replace(cast(id as text), '-', '') as bit(128)) as bits) b, generate_series(0, 25) i
$$;

create function pg_temp.instant(at timestamptz) returns text language sql immutable as $$
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

insert into manuscript (id, kind, slug, language, title, status, edited_at)
select id, kind, slug, language, name, 'published', updated_at from source
union all select id, kind, slug, null, name, 'published', updated_at from topic
union all select id, kind, slug, language, question, 'published', updated_at from faq;

insert into revision (resource_id, number, page, author, minor_edit, published_at)
select s.id, 1, cast(json_strip_nulls(json_build_object(
    'id', pg_temp.type_id('source', s.id), 'slug', s.slug, 'name', s.name, 'description', s.description, 'homepage', s.homepage,
    'country', s.country, 'language', s.language, 'revision', 1, 'updatedAt', pg_temp.instant(s.updated_at),
    'contentUpdatedAt', pg_temp.instant(s.content_updated_at),
    'links', json_build_object(
        'self', '/v1/sources/' || s.slug, 'sourceSummaries', '/v1/sources/' || s.slug || '/source-summaries',
        'stories', '/v1/stories?source=' || s.slug, 'revisions', '/v1/sources/' || s.slug || '/revisions'))) as text),
    'server', false, least(s.updated_at, (select min(published_at) from revision))
from source s
union all
select t.id, 1, cast(json_strip_nulls(json_build_object(
    'id', pg_temp.type_id('topic', t.id), 'slug', t.slug, 'name', t.name, 'topicType', t.topic_type, 'description', t.description,
    'descriptionSource', case when t.description_source_name is not null then json_build_object(
        'name', t.description_source_name, 'url', t.description_source_url) end,
    'descriptionAsOf', t.description_as_of, 'wikidataId', t.wikidata_id,
    'aliases', (select coalesce(json_agg(a.name order by a.position), '[]') from topic_alias a where a.topic_id = t.id),
    'revision', 1, 'updatedAt', pg_temp.instant(t.updated_at), 'contentUpdatedAt', pg_temp.instant(t.content_updated_at),
    'links', json_build_object(
        'self', '/v1/topics/' || t.slug, 'stories', '/v1/topics/' || t.slug || '/stories',
        'related', '/v1/topics/' || t.slug || '/related', 'revisions', '/v1/topics/' || t.slug || '/revisions'))) as text),
    'server', false, least(t.updated_at, (select min(published_at) from revision))
from topic t
union all
select f.id, 1, cast(json_strip_nulls(json_build_object(
    'id', pg_temp.type_id('faq', f.id), 'slug', f.slug, 'language', f.language, 'question', f.question,
    'introduction', f.introduction,
    'items', (
        select coalesce(json_agg(json_build_object('question', i.question, 'answer', i.answer) order by i.position), '[]')
        from faq_item i where i.faq_id = f.id),
    'publishedAt', pg_temp.instant(f.published_at), 'revision', 1, 'updatedAt', pg_temp.instant(f.updated_at),
    'contentUpdatedAt', pg_temp.instant(f.content_updated_at),
    'links', json_build_object(
        'self', '/v1/faqs/' || f.slug, 'stories', '/v1/stories?faq=' || f.slug,
        'revisions', '/v1/faqs/' || f.slug || '/revisions'))) as text),
    'server', false, least(f.updated_at, (select min(published_at) from revision))
from faq f;
