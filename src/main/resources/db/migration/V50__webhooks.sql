-- Who is told of changes, and up to where in the change log it is known what they are to be told.
create table webhook (
    id              uuid primary key,
    url             text not null,
    description     text,
    -- Each empty where it does not narrow what is told. No references: what was deleted or merged is told of too.
    types           text[] not null,
    topics          uuid[] not null,
    sources         uuid[] not null,
    enabled         boolean not null,
    -- Why the server has disabled it.
    disabled_reason text,
    position        bigint not null check (position >= 0),
    created_at      timestamptz not null,
    created_by      text not null,
    constraint webhook_disabled_for_a_reason check (disabled_reason is null or not enabled)
);
create index webhook_list on webhook (created_at, id);

-- Kept as they are: whoever signs needs them.
create table webhook_secret (
    id          uuid primary key,
    webhook_id  uuid not null references webhook on delete cascade,
    secret      bytea not null check (length(secret) between 24 and 64),
    created_at  timestamptz not null,
    -- Set when a newer one takes over: both sign until then.
    valid_until timestamptz
);
create unique index webhook_secret_current on webhook_secret (webhook_id) where valid_until is null;
create index webhook_secret_by_webhook on webhook_secret (webhook_id);
