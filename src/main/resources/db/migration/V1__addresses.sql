-- Where resources are found. An address never dies and is never given to another resource: what was once published answers 200, 308 or
-- 410 for ever.

-- Every current and former slug of every resource.
create table slug (
    kind        text not null check (kind in ('source', 'topic', 'faq', 'story')),
    slug        text collate "C" not null,
    resource_id uuid not null,
    -- A draft reserves its slug, but readers must not be able to tell: delivery looks at published slugs only.
    published   boolean not null,
    primary key (kind, slug),
    -- Referenced by the resources' own slug columns, so that a resource's current slug is always one that it owns.
    unique (kind, resource_id, slug),
    constraint slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120)
);

-- Resources that were published and then deleted (410) or merged into another (308).
create table tombstone (
    id        uuid primary key,
    kind      text not null check (kind in ('source', 'topic', 'faq', 'story')),
    -- Its last slug, by which editors look for it; null where an import did not say.
    slug      text collate "C",
    -- Null where the resource was deleted.
    into_id   uuid,
    buried_at timestamptz not null
);
create index tombstone_by_successor on tombstone (into_id) where into_id is not null;
create index tombstone_list on tombstone (buried_at, id);
