-- What editors tell their colleagues about a document. Delivery does not read this table. A note goes with its document: with a draft that
-- is deleted, too.
create table note (
    id          uuid primary key,
    resource_id uuid not null references manuscript on delete cascade,
    author      text not null,
    written_at  timestamptz not null,
    text        text not null
);
create index note_by_resource on note (resource_id, written_at, id);
