-- Publications, and the articles of theirs that our summaries were written from.
create table source (
    id          uuid primary key,
    kind        text not null generated always as ('source') stored,
    slug        text collate "C" not null unique,
    name        text collate "und-x-icu" not null,
    description text,
    homepage    text,
    country     text,
    language    text,
    updated_at  timestamptz not null,
    constraint source_slug_owned foreign key (kind, id, slug) references slug (kind, resource_id, slug),
    constraint source_country_form check (country ~ '^[A-Z]{2}$')
);
create index source_by_name on source (name, id);
create index source_by_update on source (updated_at, id);

create table article (
    id           uuid primary key,
    source_id    uuid not null references source,
    url          text not null,
    headline     text not null,
    published_at timestamptz,
    unique (source_id, url),
    -- What source_summary_article refers to: a summary's articles are of the summary's source.
    unique (id, source_id)
);
