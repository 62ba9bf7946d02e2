-- Who is told of changes, and every event on its way to them.

create table webhook (
    id              uuid primary key,
    url             text not null,
    description     text,
    -- Filters; an empty one lets everything pass. There are no references, since deletions and merges are told of, too.
    types           text[] not null,
    topics          uuid[] not null,
    sources         uuid[] not null,
    -- Whether derived changes are sent, too.
    derived         boolean not null default false,
    enabled         boolean not null,
    -- Why the server has disabled it.
    disabled_reason text,
    -- The position up to which the change log has been turned into deliveries.
    position        bigint not null check (position >= 0),
    created_at      timestamptz not null,
    created_by      text not null,
    constraint webhook_disabled_for_a_reason check (disabled_reason is null or not enabled)
);
create index webhook_list on webhook (created_at, id);

-- Stored as they are, since deliveries are signed with them.
create table webhook_secret (
    id          uuid primary key,
    webhook_id  uuid not null references webhook on delete cascade,
    secret      bytea not null check (length(secret) between 24 and 64),
    created_at  timestamptz not null,
    -- Set when a newer secret takes over: until then both sign.
    valid_until timestamptz
);
create unique index webhook_secret_current on webhook_secret (webhook_id) where valid_until is null;
create index webhook_secret_by_webhook on webhook_secret (webhook_id);

-- One event for one webhook. Of the pending events of a resource the one with the least number is sent first; the others wait for it.
create table webhook_delivery (
    id              uuid primary key,
    webhook_id      uuid not null references webhook on delete cascade,
    -- In the order of the log: whoever inserts holds the lock on the webhook's row.
    number          bigint not null generated always as identity,
    -- Null where the order does not matter.
    resource_id     uuid,
    -- The text that is sent, to the byte.
    event           text not null,
    status          text not null,
    attempts        int  not null,
    created_at      timestamptz not null,
    attempted_at    timestamptz,
    -- Null for at once.
    next_attempt_at timestamptz,
    -- When it is given up.
    retry_until     timestamptz not null,
    -- A node is sending it, or died while doing so; no other node sends it before this time.
    claimed_until   timestamptz,
    response_status int,
    error           text,
    finished_at     timestamptz,
    constraint webhook_delivery_status_known check (status in ('pending', 'delivered', 'failed')),
    constraint webhook_delivery_finished check ((status = 'pending') = (finished_at is null))
);
create index webhook_delivery_list on webhook_delivery (webhook_id, number);
create index webhook_delivery_by_status on webhook_delivery (webhook_id, status, number);
create index webhook_delivery_queue on webhook_delivery (webhook_id, resource_id, number) where status = 'pending';
create index webhook_delivery_finished on webhook_delivery (finished_at) where finished_at is not null;
