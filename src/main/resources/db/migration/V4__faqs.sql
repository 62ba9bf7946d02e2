-- A common question with its introduction, and the items that go deeper, each a question with its answer.

create table faq (
    id                 uuid primary key,
    kind               text not null generated always as ('faq') stored,
    slug               text collate "C" not null unique,
    language           text not null,
    question           text not null,
    introduction       text not null,
    published_at       timestamptz not null,
    updated_at         timestamptz not null,
    content_updated_at timestamptz not null,
    constraint faq_slug_owned foreign key (kind, id, slug) references slug (kind, resource_id, slug)
);
create index faq_by_publication on faq (published_at, id);
create index faq_by_language on faq (language, published_at, id);
create index faq_by_update on faq (updated_at, id);

create table faq_item (
    faq_id   uuid not null references faq on delete cascade,
    position int  not null,
    question text not null,
    answer   text not null,
    primary key (faq_id, position)
);
