-- Replacements of a topic, source or FAQ in many stories, which are carried out in the background.

create table replacement (
    id          uuid primary key,
    actor       text not null,
    kind        text not null,
    -- Without it, the other is added; without the other, it is removed.
    from_id     uuid,
    to_id       uuid,
    role        text,
    publish     boolean not null,
    minor_edit  boolean not null,
    dry_run     boolean not null,
    note        text,
    started_at  timestamptz not null,
    finished_at timestamptz,
    -- How many stories there were, and what became of them so far.
    stories     bigint not null,
    published   bigint not null default 0,
    drafted     bigint not null default 0,
    unchanged   bigint not null default 0,
    rejected    bigint not null default 0,
    -- The errors of the first that were rejected, as JSON.
    problems    text not null default '[]',
    constraint replacement_kind_known check (kind in ('source', 'topic', 'faq')),
    constraint replacement_of_something check (from_id is not null or to_id is not null)
);
create index replacement_unfinished on replacement (started_at, id) where finished_at is null;
create index replacement_by_start on replacement (started_at);

-- The stories that are still to be looked at.
create table replacement_story (
    replacement_id uuid not null references replacement on delete cascade,
    story_id       uuid not null,
    primary key (replacement_id, story_id)
);
