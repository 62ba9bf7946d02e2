-- The timelines of topics, made of those of the stories that are in lists. Rows, and not a query: however many entries a topic has, a page
-- of them is read from an index, in either direction.

-- What an entry has in common with its duplicates: its day, and its title in lower case.
alter table timeline_entry add column happening text not null default '';
update timeline_entry set happening = regexp_replace(date, '[?~%]$|T.*$', '') || ' ' || lower(title);
alter table timeline_entry alter column happening drop default;

create table topic_timeline_entry (
    -- That of a topic that readers may not see yet, as in story_topic.
    topic_id  uuid    not null references manuscript,
    story_id  uuid    not null,
    position  int     not null,
    starts_at bigint  not null,
    precision int     not null,
    happening text    not null,
    same_as   text,
    -- False if the topic has an earlier entry of the same, by story and position. The trigger show_once keeps it.
    shown     boolean not null default true,
    primary key (story_id, position, topic_id),
    foreign key (story_id, position) references timeline_entry (story_id, position) on delete cascade
);
create index topic_timeline_entry_in_order on topic_timeline_entry (topic_id, starts_at, precision, story_id, position) where shown;
create index topic_timeline_entry_by_happening on topic_timeline_entry (topic_id, happening, story_id, position);
create index topic_timeline_entry_by_address on topic_timeline_entry (topic_id, same_as, story_id, position) where same_as is not null;
