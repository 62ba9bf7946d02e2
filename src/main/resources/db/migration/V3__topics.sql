-- Topics, and the other names that they go by.

create table topic (
    id                      uuid primary key,
    kind                    text not null generated always as ('topic') stored,
    slug                    text collate "C" not null unique,
    name                    text collate "und-x-icu" not null,
    topic_type              text not null,
    description             text,
    description_source_name text,
    description_source_url  text,
    description_as_of       date,
    wikidata_id             text,
    updated_at              timestamptz not null,
    content_updated_at      timestamptz not null,
    constraint topic_slug_owned foreign key (kind, id, slug) references slug (kind, resource_id, slug),
    constraint topic_type_known check (topic_type in ('person', 'place', 'organization', 'event', 'work', 'concept')),
    constraint topic_wikidata_id_form check (wikidata_id ~ '^Q[1-9][0-9]*$'),
    constraint topic_wikidata_id_unique unique (wikidata_id),
    constraint topic_description_source_named check (description_source_url is null or description_source_name is not null)
);
create index topic_by_name on topic (name, id);
create index topic_by_type on topic (topic_type, name, id);
create index topic_by_update on topic (updated_at, id);

create table topic_alias (
    topic_id uuid not null references topic on delete cascade,
    position int  not null,
    name     text not null,
    primary key (topic_id, position),
    unique (topic_id, name)
);
