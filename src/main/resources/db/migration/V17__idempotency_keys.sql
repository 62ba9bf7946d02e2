-- What was answered to a request with an Idempotency-Key: committed with what the request wrote, kept for a day.
create table idempotency_key (
    actor      text not null,
    key        text not null,
    request    bytea not null check (length(request) = 32),
    answer     text not null,
    created_at timestamptz not null,
    primary key (actor, key)
);
create index idempotency_key_by_time on idempotency_key (created_at);
