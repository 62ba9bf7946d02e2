-- What preview links are signed with where no secret is configured: one for all nodes. Without the row, a new one is made.
create table preview_secret (
    only_one   boolean primary key default true check (only_one),
    secret     bytea not null check (length(secret) = 32),
    created_at timestamptz not null
);
