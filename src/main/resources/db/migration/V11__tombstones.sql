-- What was published and is no more: its ids and slugs answer 308 (merged) or 410 (deleted), and are never used again.
create table tombstone (
    id        uuid primary key,
    kind      text not null check (kind in ('source', 'topic', 'faq', 'story')),
    into_id   uuid,
    buried_at timestamptz not null
);
create index tombstone_by_successor on tombstone (into_id) where into_id is not null;
