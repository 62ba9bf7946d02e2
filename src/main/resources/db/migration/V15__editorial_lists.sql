-- What editors' lists show, filter and sort by. Like the title, it is that of the newest document: the draft where there is one, otherwise
-- what readers see or saw.

alter table manuscript
    add column edited_by text,
    -- Null for sources and topics, which have no such time, and for drafts that have none yet.
    add column published_at timestamptz,
    -- Whether it is a story without topics.
    add column without_topics boolean not null default false;

update manuscript m set
    edited_by = coalesce((
        select e.author from (
            select author, written_at as at from draft where resource_id = m.id and version = m.draft
            union all
            (select author, published_at from revision where resource_id = m.id order by number desc limit 1)) e
        order by e.at desc limit 1), 'server'),
    published_at = coalesce(
        (select cast(cast(d.document as jsonb) ->> 'publishedAt' as timestamptz)
            from draft d where d.resource_id = m.id and d.version = m.draft),
        (select published_at from story where id = m.id),
        (select published_at from faq where id = m.id)),
    without_topics = m.kind = 'story' and case
        when m.draft is null then not exists (select from story_topic l where l.story_id = m.id)
        else not exists (select from unnest(m.draft_uses) u (name) where u.name like 'topic\_%') end;

alter table manuscript alter column edited_by set not null;
alter table manuscript alter column without_topics drop default;

-- A filter with few documents is found by its own index, and a list by that of its order, from which a page reads a bounded number of rows.
create index manuscript_by_editor on manuscript (kind, edited_by, edited_at, id);
create index manuscript_by_language on manuscript (kind, language, edited_at, id) where language is not null;
create index manuscript_with_draft on manuscript (kind, edited_at, id) where draft is not null;
create index manuscript_without_topics on manuscript (kind, edited_at, id) where without_topics;
create index manuscript_by_schedule_time on manuscript (kind, due_at, id) where due_at is not null;
create index manuscript_by_publication on manuscript (kind, published_at, id) where published_at is not null;
create index manuscript_by_title on manuscript (kind, title, id);
