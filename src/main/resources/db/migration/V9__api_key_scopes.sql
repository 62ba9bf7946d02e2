-- What a key allows and how long it lives. Its secrets stand apart from it: at a rotation two of them work for a while.
alter table api_key
    add column scopes       text[] not null default '{admin}'
        constraint api_key_scopes check (
            cardinality(scopes) > 0
            and scopes <@ array['content:read', 'content:write', 'content:publish', 'admin']),
    add column created_by   text,
    add column expires_at   timestamptz,
    add column revoked_at   timestamptz,
    add column last_used_at timestamptz;
-- Those from before this migration allow everything; from now on each says what it allows.
alter table api_key alter column scopes drop default;
create index api_key_list on api_key (created_at, id);

-- What is here lets nobody in: the SHA-256 of each secret alone.
create table api_key_secret (
    id          uuid primary key,
    api_key_id  uuid not null references api_key,
    sha256      bytea not null unique check (length(sha256) = 32),
    created_at  timestamptz not null,
    -- Set when a newer one takes over; without it the secret works as long as its key.
    valid_until timestamptz
);
create index api_key_secret_key on api_key_secret (api_key_id);
insert into api_key_secret (id, api_key_id, sha256, created_at)
    select id, id, sha256, created_at from api_key;
alter table api_key drop column sha256;
