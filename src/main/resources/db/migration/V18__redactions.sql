-- What was struck from documents for good: when, why and by whom. The words themselves are nowhere, only hashes, by which they are known
-- when somebody brings them back.

create table redaction (
    id            uuid primary key,
    kind          text not null,
    -- No reference: a redaction outlives its resource, and an import restores it first.
    resource_id   uuid not null,
    -- The member that was struck; null for a passage.
    member        text,
    reason        text not null,
    author        text not null,
    redacted_at   timestamptz not null,
    -- The first and the last revision that had it; null if none had.
    from_revision int,
    to_revision   int,
    constraint redaction_kind_known check (kind in ('source', 'topic', 'faq', 'story')),
    constraint redaction_revisions check (num_nonnulls(from_revision, to_revision) in (0, 2) and from_revision <= to_revision)
);
create index redaction_by_resource on redaction (resource_id, redacted_at, id);

-- So many words in a row, as SHA-256 of the resource's id and the words.
create table redacted_words (
    redaction_id uuid not null references redaction,
    resource_id  uuid not null,
    words        int not null check (words > 0),
    sha256       bytea not null check (length(sha256) = 32),
    primary key (redaction_id, words, sha256)
);
create index redacted_words_by_resource on redacted_words (resource_id);

-- Slugs that had the words: they answer 410 for ever, and are not given away again.
create table redacted_slug (
    kind         text not null,
    sha256       bytea not null check (length(sha256) = 32),
    redaction_id uuid not null references redaction,
    primary key (kind, sha256)
);
create index redacted_slug_by_redaction on redacted_slug (redaction_id);

-- When and why a revision was redacted, as JSON; null if it was not.
alter table revision add column redactions text;

alter table change
    drop constraint change_action_known,
    add constraint change_action_known
        check (action in ('created', 'updated', 'withdrawn', 'merged', 'corrected', 'redacted', 'deleted'));
