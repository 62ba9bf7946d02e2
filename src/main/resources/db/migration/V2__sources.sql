-- Publications, and their articles that the summaries were written from.
--
-- Every resource has two clocks: updated_at for any write, and content_updated_at for writes that matter to a reader.

create table source (
    id                 uuid primary key,
    kind               text not null generated always as ('source') stored,
    slug               text collate "C" not null unique,
    name               text collate "und-x-icu" not null,
    description        text,
    homepage           text,
    country            text,
    language           text,
    updated_at         timestamptz not null,
    content_updated_at timestamptz not null,
    constraint source_slug_owned foreign key (kind, id, slug) references slug (kind, resource_id, slug),
    constraint source_country_form check (country ~ '^[A-Z]{2}$')
);
create index source_by_name on source (name, id);
create index source_by_update on source (updated_at, id);

-- Stories share an article's address only. Its headline, language and time are each story's own (source_summary_article), so that no
-- editor changes another editor's story.
create table article (
    id        uuid primary key,
    source_id uuid not null references source,
    url       text not null,
    unique (source_id, url),
    -- Referenced by source_summary_article: a summary's articles belong to the summary's source.
    unique (id, source_id)
);
