-- Every state of a story that readers have seen: its page as it was then, never changed. No reference to the story, since
-- an import restores revisions before the story that they are of.
create table revision (
    story_id     uuid not null,
    number       int  not null check (number > 0),
    page         text not null,
    author       text not null,
    note         text,
    minor_edit   boolean not null,
    published_at timestamptz not null,
    -- Set when readers lost sight of it by a withdrawal, and not by a newer revision.
    withdrawn_at timestamptz,
    primary key (story_id, number)
);
create index revision_by_time on revision (story_id, published_at);
