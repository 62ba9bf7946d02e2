-- What readers could see change, in the order in which it was committed: positions are dense, since each writer draws them while it
-- holds the lock of all writers. Drafts are not in it, nor can its positions tell of them.
create table change (
    position      bigint primary key check (position > 0),
    at            timestamptz not null,
    action        text not null,
    kind          text not null,
    resource_id   uuid not null,
    -- Of a story: the newest that readers have seen.
    revision      int,
    -- The document's members that are not as they were.
    sections      text[] not null,
    -- Whether it matters to a reader.
    significant   boolean not null,
    -- What a topic was merged into.
    successor_id  uuid,
    correction_id uuid,
    -- What answers that are no longer true depend on.
    keys          text[] not null,
    transaction   xid8 not null default pg_current_xact_id(),
    constraint change_action_known check (action in ('created', 'updated', 'withdrawn', 'merged', 'corrected', 'deleted')),
    constraint change_kind_known check (kind in ('source', 'topic', 'faq', 'story')),
    constraint change_merged_into check ((action = 'merged') = (successor_id is not null)),
    constraint change_corrected_by check ((action = 'corrected') = (correction_id is not null))
);
create index change_by_resource on change (resource_id, position);

-- Which log it is: a token of another one, from before a restored backup perhaps, leads nowhere.
create table change_log (
    only_row boolean primary key default true check (only_row),
    id       text not null default substr(md5(gen_random_uuid()::text), 1, 8)
);
insert into change_log default values;

-- What was there before the log was.
insert into change (position, at, action, kind, resource_id, revision, sections, significant, keys)
select row_number() over (order by rank, updated_at, id), updated_at, action, kind, id, revision, '{}', true, '{}'
from (
    select 1 as rank, 'source' as kind, id, updated_at, 'created' as action, null::int as revision from source
    union all select 2, 'topic', id, updated_at, 'created', null from topic
    union all select 3, 'faq', id, updated_at, 'created', null from faq
    union all select 4, 'story', id, updated_at,
        case status when 'withdrawn' then 'withdrawn' else 'created' end, revision from story
    union all select 5, kind, id, buried_at, 'deleted', null from tombstone where into_id is null) old;
insert into change (position, at, action, kind, resource_id, sections, significant, successor_id, keys)
select (select count(*) from change) + row_number() over (order by buried_at, id), buried_at, 'merged', kind, id, '{}', true,
    into_id, '{}'
from tombstone where into_id is not null;
