-- Every change that readers could see, in the order of the commits. Positions are dense, since a writer draws them while it holds the
-- lock of all writers. Drafts are not in the log, nor can its positions give them away.

create table change (
    position      bigint primary key check (position > 0),
    at            timestamptz not null,
    action        text not null,
    kind          text not null,
    resource_id   uuid not null,
    -- Of a story: its newest revision.
    revision      int,
    -- The members of the document that have changed.
    sections      text[] not null,
    -- Whether it matters to a reader.
    significant   boolean not null,
    -- The topic that this one was merged into.
    successor_id  uuid,
    correction_id uuid,
    -- The surrogate keys of the answers that are no longer true.
    keys          text[] not null,
    -- A page also changes with what it embeds: a story's page with the name of a topic, say. Each such page has an entry of its own,
    -- derived from the entry of the resource that was written, its cause.
    derived       boolean not null,
    cause         bigint,
    -- By which the guard (R__change_guard.sql) knows the entries of a transaction.
    transaction   xid8 not null default pg_current_xact_id(),
    constraint change_action_known check (action in ('created', 'updated', 'withdrawn', 'merged', 'corrected', 'deleted')),
    constraint change_kind_known check (kind in ('source', 'topic', 'faq', 'story')),
    constraint change_merged_into check ((action = 'merged') = (successor_id is not null)),
    constraint change_corrected_by check ((action = 'corrected') = (correction_id is not null)),
    constraint change_derived_from check (derived = (cause is not null))
);
create index change_by_resource on change (resource_id, position);
-- For a feed of some kinds only: the next entries of each kind, however many others lie between them.
create index change_by_kind on change (kind, position);
-- For feeds without derived entries, however many there are.
create index change_by_kind_direct on change (kind, position) where not derived;

-- The log's own id. A sync token of another log leads nowhere: of one from before a backup was restored, for example.
create table change_log (
    only_row boolean primary key default true check (only_row),
    id       text not null default substr(md5(gen_random_uuid()::text), 1, 8)
);
insert into change_log default values;

-- Transactions that have written content and whose commit has not been checked yet: see R__change_guard.sql.
create table unlogged_write (
    transaction xid8 primary key
);
