-- What was answered to an import with an Idempotency-Key, as far as it came: committed with what it wrote, kept for a day.
create table import_batch (
    actor      text not null,
    key        text not null,
    last_line  bigint not null,
    -- SHA-256 of the file up to there.
    file       bytea not null check (length(file) = 32),
    results    text not null,
    created_at timestamptz not null,
    primary key (actor, key, last_line)
);
create index import_batch_by_time on import_batch (created_at);
