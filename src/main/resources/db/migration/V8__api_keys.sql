-- Keys are stored by their SHA-256 alone: what is here lets nobody in.
create table api_key (
    id         uuid primary key,
    name       text not null,
    sha256     bytea not null unique check (length(sha256) = 32),
    created_at timestamptz not null
);
