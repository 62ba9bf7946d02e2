-- What requests with an Idempotency-Key were answered, to give a repeated request the same answer. Rows are committed together with
-- what the request wrote, and kept for a day.

create table idempotency_key (
    actor      text not null,
    key        text not null,
    -- SHA-256 of the request.
    request    bytea not null check (length(request) = 32),
    answer     text not null,
    created_at timestamptz not null,
    primary key (actor, key)
);
create index idempotency_key_by_time on idempotency_key (created_at);

-- The same for an import, batch by batch: one that was cut off is answered as far as it came, and goes on from there.
create table import_batch (
    actor      text not null,
    key        text not null,
    last_line  bigint not null,
    -- SHA-256 of the file up to this line.
    file       bytea not null check (length(file) = 32),
    results    text not null,
    created_at timestamptz not null,
    primary key (actor, key, last_line)
);
create index import_batch_by_time on import_batch (created_at);
