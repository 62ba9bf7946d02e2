-- A story's FAQs and topics, in the editor's order. listed_at as in V6.
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
