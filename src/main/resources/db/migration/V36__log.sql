-- The log: a Merkle tree over everything that readers were shown, by which they can check that nothing of it was changed afterwards.

-- A leaf for each revision, correction and redaction, in the order in which they were written.
create table log_leaf (
    index       bigint primary key check (index >= 0),
    type        text not null,
    -- No reference to the resource, nor to what the leaf is of: the log keeps its leaves, whatever becomes of these.
    kind        text not null,
    resource_id uuid not null,
    -- Of a revision, its number.
    revision    int,
    -- The correction or redaction.
    entry_id    uuid,
    -- The hash of the leaf, and those of all complete subtrees that end with it, from the leaf up: 32 bytes each. So a hash of the tree is
    -- found in the row of the last leaf below it.
    hashes      bytea not null check (length(hashes) >= 32 and length(hashes) % 32 = 0),
    -- What the leaf commits to beside the content, so that nobody guesses that by the hash; null once words were struck from the content.
    salt        bytea check (length(salt) = 32),
    constraint log_leaf_type_known check (type in ('revision', 'correction', 'redaction')),
    constraint log_leaf_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story', 'front')),
    constraint log_leaf_of_one_thing check (num_nonnulls(revision, entry_id) = 1 and (type = 'revision') = (entry_id is null))
);
create unique index log_leaf_by_revision on log_leaf (resource_id, revision) where revision is not null;
create unique index log_leaf_by_entry on log_leaf (entry_id) where entry_id is not null;

-- The private key that signs the log where none is configured: one for all nodes. Without this row a new one is made.
create table log_key (
    only_one   boolean primary key default true check (only_one),
    secret     bytea not null check (length(secret) = 32),
    created_at timestamptz not null
);
