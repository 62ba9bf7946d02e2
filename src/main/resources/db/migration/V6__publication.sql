-- How stories come to be published, and what readers have seen of them since.

-- Every version of every draft. Delivery reads neither this table nor the next.
create table draft (
    story_id   uuid not null,
    version    int  not null check (version > 0),
    document   text not null,
    minor_edit boolean not null,
    author     text not null,
    written_at timestamptz not null,
    primary key (story_id, version)
);

-- Every story that there is, as editors have it: its state, its draft and its schedule.
create table manuscript (
    story_id        uuid primary key,
    -- Slug, language and headline are the draft's where there is one, otherwise what readers see.
    slug            text collate "C" not null,
    language        text not null,
    headline        text not null,
    status          text not null,
    -- The version that is newer than what readers see; null where there is none.
    draft           int,
    -- The ids of the sources, topics and FAQs that the draft uses, as the API writes them: none of them may be deleted. The document
    -- names them by slug, which cannot be searched for.
    draft_uses      text[] not null default '{}',
    edited_at       timestamptz not null,
    -- What the scheduler will do, when, and on whose behalf.
    due_at          timestamptz,
    due_status      text,
    due_note        text,
    due_author      text,
    -- Why the scheduler could not do it. A failed schedule stays for editors to see, and is not tried again.
    due_failure     text,
    schedule_status text generated always as (
        case when due_failure is not null then 'failed' when due_at is not null then 'pending' end) stored,
    constraint manuscript_draft_kept foreign key (story_id, draft) references draft (story_id, version),
    constraint manuscript_status_known check (status in ('draft', 'scheduled', 'published', 'archived', 'withdrawn')),
    constraint manuscript_unpublished_has_draft check (status not in ('draft', 'scheduled') or draft is not null),
    constraint manuscript_due_status_known check (due_status in ('published', 'archived', 'withdrawn')),
    constraint manuscript_due_whole
        check (num_nonnulls(due_at, due_status, due_author) in (0, 3) and (status <> 'scheduled' or due_at is not null)),
    constraint manuscript_failure_is_of_an_order check (due_failure is null or due_at is not null)
);
create index manuscript_by_edit on manuscript (edited_at, story_id);
create index manuscript_by_status on manuscript (status, edited_at, story_id);
create index manuscript_by_due on manuscript (due_at) where schedule_status = 'pending';
create index manuscript_by_schedule on manuscript (schedule_status, edited_at, story_id) where schedule_status is not null;
-- Few stories have drafts.
create index manuscript_by_draft_use on manuscript using gin (draft_uses) where draft_uses <> '{}';

-- The secret that preview links are signed with where none is configured: one for all nodes. Without this row a new one is made.
create table preview_secret (
    only_one   boolean primary key default true check (only_one),
    secret     bytea not null check (length(secret) = 32),
    created_at timestamptz not null
);

-- Every state of a story that readers have seen: its page as it was then, never changed. There is no reference to the story, since an
-- import restores revisions before their story.
create table revision (
    story_id     uuid not null,
    number       int  not null check (number > 0),
    page         text not null,
    author       text not null,
    note         text,
    minor_edit   boolean not null,
    published_at timestamptz not null,
    -- Set when a withdrawal, and not a newer revision, took it from readers.
    withdrawn_at timestamptz,
    primary key (story_id, number)
);
create index revision_by_time on revision (story_id, published_at);
-- Compression of pages took a third of the time that an import spends in the database.
alter table revision alter column page set storage external;

-- The public ledger of corrections.
create table correction (
    id            uuid primary key,
    story_id      uuid not null references story,
    kind          text not null,
    section       text,
    note          text not null,
    from_revision int,
    to_revision   int not null,
    author        text not null,
    corrected_at  timestamptz not null,
    constraint correction_kind_known check (kind in ('correction', 'clarification', 'update', 'retraction')),
    constraint correction_from_revision foreign key (story_id, from_revision) references revision (story_id, number),
    constraint correction_to_revision foreign key (story_id, to_revision) references revision (story_id, number),
    constraint correction_revisions_in_order check (from_revision < to_revision)
);
create index correction_by_time on correction (corrected_at, id);
create index correction_by_story on correction (story_id, corrected_at, id);
