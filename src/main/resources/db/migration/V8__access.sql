-- Who may do what, and who did it.

create table api_key (
    id           uuid primary key,
    -- Who acts is known by name: in the audit trail, as the author of revisions, and to tell one caller's Idempotency-Keys from
    -- another's. A name is therefore given once, and not again after its key was revoked.
    name         text not null,
    scopes       text[] not null,
    created_at   timestamptz not null,
    created_by   text,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    constraint api_key_name_once unique (name),
    constraint api_key_scopes check (
        cardinality(scopes) > 0
        and scopes <@ array['content:read', 'content:write', 'content:publish', 'admin'])
);
create index api_key_list on api_key (created_at, id);

-- A key's secrets: during a rotation there are two of them. Only their SHA-256 is stored, which lets nobody in.
create table api_key_secret (
    id          uuid primary key,
    api_key_id  uuid not null references api_key,
    sha256      bytea not null unique check (length(sha256) = 32),
    created_at  timestamptz not null,
    -- Set when a newer secret takes over; otherwise the secret works as long as its key.
    valid_until timestamptz
);
create index api_key_secret_key on api_key_secret (api_key_id);

-- Rows are only ever added, in the transaction of the action that they record.
create table audit (
    id       uuid primary key,
    at       timestamptz not null,
    actor    text not null,
    action   text not null,
    kind     text not null,
    -- The resource's id as the API writes it. There is no reference: the deletion of a resource is recorded, too.
    resource text collate "C" not null,
    detail   text
);
create index audit_list on audit (at, id);
create index audit_actor on audit (actor, at, id);
create index audit_resource on audit (resource, at, id);
