-- What webhooks are to be told, and what came of it. Of what is pending, the least number of each resource goes first, and the
-- others of that resource wait for it.
create table webhook_delivery (
    id              uuid primary key,
    webhook_id      uuid not null references webhook on delete cascade,
    -- In the order of the log: whoever inserts holds the webhook's row.
    number          bigint not null generated always as identity,
    -- Null where the order does not matter.
    resource_id     uuid,
    -- The very text that is sent.
    event           text not null,
    status          text not null,
    attempts        int  not null,
    created_at      timestamptz not null,
    attempted_at    timestamptz,
    -- At once where it is null.
    next_attempt_at timestamptz,
    -- When it is given up.
    retry_until     timestamptz not null,
    -- Somebody is sending it, or died doing so: nobody else does before this time.
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
