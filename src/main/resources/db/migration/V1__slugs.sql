-- Every current and former slug of every resource. Rows are only ever added: an address never dies, and is never
-- given to another resource.
create table slug (
    kind        text not null check (kind in ('source', 'topic', 'faq', 'story')),
    slug        text collate "C" not null,
    resource_id uuid not null,
    primary key (kind, slug),
    -- What the resources' own slug columns refer to: a current slug is one that its resource owns.
    unique (kind, resource_id, slug),
    constraint slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120)
);
