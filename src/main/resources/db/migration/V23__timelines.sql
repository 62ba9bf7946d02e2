-- The timelines of stories, in the order in which they are read.

create table timeline_entry (
    story_id  uuid   not null references story on delete cascade,
    position  int    not null,
    -- EDTF, as it was written; the earliest second that it may mean, since 1970-01-01T00:00:00Z, since dates reach from the year 0 to the
    -- year 9999; and how precise it is: a year (0), month, day or second (3).
    date      text   not null,
    starts_at bigint not null,
    precision int    not null,
    title     text   not null,
    text      text   not null,
    same_as   text,
    primary key (story_id, position),
    constraint timeline_entry_precision_known check (precision between 0 and 3)
);
alter table timeline_entry alter column text set statistics 0;

create table timeline_article (
    story_id     uuid not null,
    entry        int  not null,
    position     int  not null,
    url          text not null,
    headline     text not null,
    language     text,
    published_at timestamptz,
    primary key (story_id, entry, position),
    foreign key (story_id, entry) references timeline_entry (story_id, position) on delete cascade
);

create table timeline_topic (
    story_id uuid not null,
    entry    int  not null,
    topic_id uuid not null,
    position int  not null,
    primary key (story_id, entry, topic_id),
    unique (story_id, entry, position),
    foreign key (story_id, entry) references timeline_entry (story_id, position) on delete cascade,
    -- An entry names only topics that the story has.
    foreign key (story_id, topic_id) references story_topic (story_id, topic_id) on delete cascade on update cascade
);
create index timeline_topic_by_topic on timeline_topic (topic_id, story_id);
