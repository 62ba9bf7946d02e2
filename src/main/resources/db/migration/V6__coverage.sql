-- What the papers say: one source summary for each publication, the articles behind it, and where the sources agree and
-- differ. listed_at is the story's: an index with it gives a page of any depth at the cost of the first.
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

create table source_summary_article (
    source_summary_id uuid not null,
    article_id        uuid not null,
    source_id         uuid not null,
    position          int  not null,
    primary key (source_summary_id, article_id),
    unique (source_summary_id, position),
    foreign key (source_summary_id, source_id) references source_summary (id, source_id) on delete cascade,
    foreign key (article_id, source_id) references article (id, source_id)
);
create index source_summary_article_by_article on source_summary_article (article_id);

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
    -- A point speaks only of sources that the story summarises.
    foreign key (story_id, source_id) references source_summary (story_id, source_id) on delete cascade
);
create index coverage_point_source_by_source on coverage_point_source (story_id, source_id);
