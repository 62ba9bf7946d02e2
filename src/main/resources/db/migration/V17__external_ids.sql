-- The ids that resources have in other systems, by which pipelines and editors find them. Delivery does not read this table.
create table external_id (
    kind        text not null check (kind in ('source', 'topic', 'faq', 'story')),
    namespace   text collate "C" not null,
    value       text collate "C" not null,
    -- A resource that was deleted or merged keeps its own, so that no other gets them.
    resource_id uuid not null,
    primary key (kind, namespace, value),
    unique (resource_id, namespace)
);
