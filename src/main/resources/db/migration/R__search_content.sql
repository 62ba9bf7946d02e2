-- Made again after V24__topic_entities.sql has dropped these views.
--
-- The words by which an image is found: its alternative text and its caption. Null if it has none.
create or replace function image_words(image json) returns text language sql immutable as $$
    select nullif(concat_ws(E'\n\n', image ->> 'alt', image ->> 'caption'), '')
$$;

-- The same of all images of the sections of a story.
create or replace function section_image_words(images json) returns text language sql immutable as $$
    select string_agg(image_words(i.image), E'\n\n' order by s.position, i.position)
    from json_each(images) with ordinality s (section, images, position)
    cross join json_array_elements(s.images) with ordinality i (image, position)
$$;

-- The names in other languages, by language, as V29__localized.sql has them: first the name, then the aliases.
create or replace function localized_names(localized text) returns text[] language sql immutable as $$
    select coalesce(array_agg(n.name order by l.key, n.place), '{}')
    from json_each(cast(localized as json)) l cross join lateral (
        select l.value ->> 'name' as name, 0 as place
        union all
        select a.name, a.place
        from json_array_elements_text(coalesce(l.value -> 'aliases', '[]')) with ordinality a (name, place)) n
$$;

-- The descriptions in other languages, as CommonMark.
create or replace function localized_descriptions(localized text) returns text language sql immutable as $$
    select coalesce(string_agg(E'\n\n' || (l.value ->> 'description'), '' order by l.key), '')
    from json_each(cast(localized as json)) l where l.value ->> 'description' is not null
$$;

-- What the rows of search_document and suggestion are made of. Drafts, and archived and withdrawn stories, have none. Whatever a story
-- links to is read by a subquery for each row: a join would read all stories.
create or replace view search_content as
select s.id as owner, s.id, 'story' as kind, s.language, s.language as text_language, s.listed_at as published_at, s.updated_at,
    array(select l.topic_id from story_topic l where l.story_id = s.id) as topics,
    array(select m.source_id from source_summary m where m.story_id = s.id) as sources,
    array(select l.faq_id from story_faq l where l.story_id = s.id) as faqs,
    array[s.headline] as names, s.summary as lead,
    concat_ws(E'\n\n', s.analysis, s.comparison, s.background,
        (select string_agg(p.text, E'\n\n' order by p.position) from coverage_point p where p.story_id = s.id),
        (select string_agg(e.title || E'\n\n' || e.text, E'\n\n' order by e.position) from timeline_entry e
            where e.story_id = s.id),
        image_words(cast(s.image as json)), section_image_words(cast(s.images as json))) as rest,
    array(select distinct l.contributor_id from story_contributor l where l.story_id = s.id) as contributors
from story s where s.listed_at is not null
union all
select m.story_id, m.id, 'summary', s.language, s.language, m.listed_at, s.updated_at,
    array(select l.topic_id from story_topic l where l.story_id = m.story_id), array[m.source_id],
    array(select l.faq_id from story_faq l where l.story_id = m.story_id), null, m.text, '',
    array(select distinct l.contributor_id from story_contributor l where l.story_id = m.story_id)
from source_summary m
cross join lateral (select language, updated_at from story where id = m.story_id offset 0) s
where m.listed_at is not null
union all
select f.id, f.id, 'faq', f.language, f.language, f.published_at, f.updated_at, '{}', '{}', '{}', array[f.question], f.introduction,
    concat_ws(E'\n\n',
        (select string_agg(i.question || E'\n\n' || i.answer, E'\n\n' order by i.position) from faq_item i where i.faq_id = f.id),
        image_words(cast(f.image as json))),
    array(select distinct l.contributor_id from faq_contributor l where l.faq_id = f.id)
from published_faq f
union all
select t.id, t.id, 'topic', null, null, null, t.updated_at, '{}', '{}', '{}',
    t.name || array(select a.name from topic_alias a where a.topic_id = t.id order by a.position) || localized_names(t.localized),
    coalesce(t.description, '') || localized_descriptions(t.localized), coalesce(image_words(cast(t.image as json)), ''), '{}'
from published_topic t
union all
select c.id, c.id, 'contributor', null, null, null, c.updated_at, '{}', '{}', '{}', array[c.name], coalesce(c.biography, ''),
    coalesce(image_words(cast(c.image as json)), ''), '{}'
from published_contributor c
union all
select s.id, s.id, 'source', null, s.language, null, s.updated_at, '{}', '{}', '{}', array[s.name] || localized_names(s.localized),
    coalesce(s.description, '') || localized_descriptions(s.localized), coalesce(image_words(cast(s.image as json)), ''), '{}'
from published_source s;

-- What a search and suggestions show of each of them.
create or replace view search_shown as
select 'story' as kind, s.id, s.slug, s.headline as title, s.summary as text, s.language, s.published_at, s.updated_at,
    cast(null as uuid) as story_id, cast(null as text) as story_slug,
    cast(null as uuid) as source_id, cast(null as text) as source_slug, cast(null as text) as source_name
from story s
union all
select 'faq', f.id, f.slug, f.question, f.introduction, f.language, f.published_at, f.updated_at, null, null, null, null, null
from published_faq f
union all
select 'topic', t.id, t.slug, t.name, t.description, null, null, t.updated_at, null, null, null, null, null
from published_topic t
union all
select 'contributor', c.id, c.slug, c.name, c.biography, null, null, c.updated_at, null, null, null, null, null
from published_contributor c
union all
select 'source', s.id, s.slug, s.name, s.description, null, null, s.updated_at, null, null, null, null, null
from published_source s
union all
select 'summary', m.id, null, s.headline, m.text, s.language, s.published_at, s.updated_at, s.id, s.slug, p.id, p.slug, p.name
from source_summary m join story s on s.id = m.story_id join source p on p.id = m.source_id;
