-- Stories, as readers see or saw them; drafts never come here, so that no delivery query can leak one.
create table story (
    id               uuid primary key,
    kind             text not null generated always as ('story') stored,
    slug             text collate "C" not null unique,
    language         text not null,
    headline         text not null,
    summary          text not null,
    analysis         text,
    comparison       text,
    background       text,
    status           text not null,
    withdrawn_reason text,
    withdrawn_at     timestamptz,
    published_at     timestamptz not null,
    updated_at       timestamptz not null,
    -- Set while the story stands in lists. Delivery reads nothing where it is null.
    listed_at        timestamptz generated always as (case status when 'published' then published_at end) stored,
    constraint story_slug_owned foreign key (kind, id, slug) references slug (kind, resource_id, slug),
    constraint story_status_known check (status in ('published', 'withdrawn')),
    constraint story_withdrawal_explained
        check ((status = 'withdrawn') = (withdrawn_reason is not null) and (status = 'withdrawn') = (withdrawn_at is not null)),
    -- What the tables below refer to, so that their copies of listed_at can never be wrong.
    unique (id, listed_at)
);
create index story_by_publication on story (listed_at, id) where listed_at is not null;
create index story_by_language on story (language, listed_at, id) where listed_at is not null;
create index story_by_update on story (updated_at, id) where listed_at is not null;
