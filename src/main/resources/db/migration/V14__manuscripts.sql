-- Stories as the desk has them: every story that there is, with its drafts. Delivery reads neither table.
create table draft (
    story_id   uuid not null,
    version    int  not null check (version > 0),
    document   text not null,
    minor_edit boolean not null,
    author     text not null,
    written_at timestamptz not null,
    primary key (story_id, version)
);

create table manuscript (
    story_id   uuid primary key,
    -- Of the draft where there is one, else of what readers see.
    slug       text collate "C" not null,
    language   text not null,
    headline   text not null,
    status     text not null,
    -- The version that is newer than what readers see; null where that is the newest.
    draft      int,
    edited_at  timestamptz not null,
    -- What the scheduler will do.
    due_at     timestamptz,
    due_status text,
    due_note   text,
    due_author text,
    constraint manuscript_draft_kept foreign key (story_id, draft) references draft (story_id, version),
    constraint manuscript_status_known check (status in ('draft', 'scheduled', 'published', 'archived', 'withdrawn')),
    constraint manuscript_unpublished_has_draft check (status not in ('draft', 'scheduled') or draft is not null),
    constraint manuscript_due_status_known check (due_status in ('published', 'archived', 'withdrawn')),
    constraint manuscript_due_whole
        check (num_nonnulls(due_at, due_status, due_author) in (0, 3) and (status <> 'scheduled' or due_at is not null))
);
create index manuscript_by_edit on manuscript (edited_at, story_id);
create index manuscript_by_status on manuscript (status, edited_at, story_id);
create index manuscript_by_due on manuscript (due_at) where due_at is not null;

insert into manuscript (story_id, slug, language, headline, status, edited_at)
select id, slug, language, headline, status, updated_at from story;
