-- What is new in a topic: its stories by the time of their last significant write. The copy lets the index serve the topic together with
-- the order, as that of listed_at does, and the foreign key keeps it equal.

alter table story add constraint story_content_updated unique (id, content_updated_at);
alter table story_topic add column content_updated_at timestamptz;
update story_topic l set content_updated_at = s.content_updated_at from story s where s.id = l.story_id;
alter table story_topic add constraint story_topic_updated_with_story
    foreign key (story_id, content_updated_at) references story (id, content_updated_at) on update cascade;
create index story_topic_by_content on story_topic (topic_id, content_updated_at, story_id) where listed_at is not null;
