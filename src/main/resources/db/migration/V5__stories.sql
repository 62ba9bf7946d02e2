-- Stories as readers see or saw them, with their topics, their FAQs and their coverage. Drafts never come here, so that no query of
-- delivery can leak one.
--
-- Texts have no statistics: no query has a condition on them, and they are the most expensive part of every analyze.

create table story (
    id                 uuid primary key,
    kind               text not null generated always as ('story') stored,
    slug               text collate "C" not null unique,
    language           text not null,
    headline           text not null,
    summary            text not null,
    analysis           text,
    comparison         text,
    background         text,
    -- An archived story can be read, but is in no list.
    status             text not null,
    withdrawn_reason   text,
    withdrawn_at       timestamptz,
    -- The number of its newest revision.
    revision           int not null check (revision > 0),
    published_at       timestamptz not null,
    updated_at         timestamptz not null,
    content_updated_at timestamptz not null,
    -- Set while the story is in lists. The tables below have a copy of it, which lets one index serve a filter together with the order
    -- of a list: a page at any depth costs as much as the first.
    listed_at          timestamptz generated always as (case status when 'published' then published_at end) stored,
    constraint story_slug_owned foreign key (kind, id, slug) references slug (kind, resource_id, slug),
    constraint story_status_known check (status in ('published', 'archived', 'withdrawn')),
    constraint story_withdrawal_explained
        check ((status = 'withdrawn') = (withdrawn_reason is not null) and (status = 'withdrawn') = (withdrawn_at is not null)),
    -- Referenced by the copies of listed_at, so that none can be wrong.
    unique (id, listed_at)
);
create index story_by_publication on story (listed_at, id) where listed_at is not null;
create index story_by_language on story (language, listed_at, id) where listed_at is not null;
create index story_by_update on story (updated_at, id) where listed_at is not null;
alter table story
    alter column summary set statistics 0,
    alter column analysis set statistics 0,
    alter column comparison set statistics 0,
    alter column background set statistics 0;

-- Topics and FAQs, in the editor's order. The links of stories that are in no list have an index of their own.
create table story_topic (
    story_id  uuid not null references story on delete cascade,
    topic_id  uuid not null references topic,
    position  int  not null,
    role      text not null,
    listed_at timestamptz,
    primary key (story_id, topic_id),
    unique (story_id, position),
    constraint story_topic_role_known check (role in ('about', 'mentions')),
    constraint story_topic_listed_with_story
        foreign key (story_id, listed_at) references story (id, listed_at) on update cascade
);
create index story_topic_by_topic on story_topic (topic_id, listed_at, story_id) where listed_at is not null;
create index story_topic_unlisted on story_topic (topic_id) where listed_at is null;

create table story_faq (
    story_id  uuid not null references story on delete cascade,
    faq_id    uuid not null references faq,
    position  int  not null,
    listed_at timestamptz,
    primary key (story_id, faq_id),
    unique (story_id, position),
    constraint story_faq_listed_with_story
        foreign key (story_id, listed_at) references story (id, listed_at) on update cascade
);
create index story_faq_by_faq on story_faq (faq_id, listed_at, story_id) where listed_at is not null;
create index story_faq_unlisted on story_faq (faq_id) where listed_at is null;

-- What one source says: the summary, and the articles that it was written from.
create table source_summary (
    id        uuid primary key,
    story_id  uuid not null references story on delete cascade,
    source_id uuid not null references source,
    position  int  not null,
    text      text not null,
    listed_at timestamptz,
    unique (story_id, source_id),
    unique (story_id, position),
    unique (id, source_id),
    constraint source_summary_listed_with_story
        foreign key (story_id, listed_at) references story (id, listed_at) on update cascade
);
create index source_summary_by_publication on source_summary (listed_at, story_id, id) where listed_at is not null;
create index source_summary_by_source on source_summary (source_id, listed_at, story_id, id) where listed_at is not null;
create index source_summary_unlisted on source_summary (source_id) where listed_at is null;
alter table source_summary alter column text set statistics 0;

create table source_summary_article (
    source_summary_id uuid not null,
    article_id        uuid not null,
    source_id         uuid not null,
    position          int  not null,
    headline          text not null,
    language          text,
    published_at      timestamptz,
    primary key (source_summary_id, article_id),
    unique (source_summary_id, position),
    foreign key (source_summary_id, source_id) references source_summary (id, source_id) on delete cascade,
    foreign key (article_id, source_id) references article (id, source_id)
);
create index source_summary_article_by_article on source_summary_article (article_id);

-- Where the sources agree and differ, and what only one of them says.
create table coverage_point (
    story_id uuid not null references story on delete cascade,
    position int  not null,
    kind     text not null,
    text     text not null,
    primary key (story_id, position),
    constraint coverage_point_kind_known check (kind in ('agree', 'differ', 'only'))
);

create table coverage_point_source (
    story_id       uuid not null,
    point_position int  not null,
    source_id      uuid not null,
    position       int  not null,
    primary key (story_id, point_position, source_id),
    unique (story_id, point_position, position),
    foreign key (story_id, point_position) references coverage_point (story_id, position) on delete cascade,
    -- A point names only sources that the story summarises.
    foreign key (story_id, source_id) references source_summary (story_id, source_id) on delete cascade
);
create index coverage_point_source_by_source on coverage_point_source (story_id, source_id);
