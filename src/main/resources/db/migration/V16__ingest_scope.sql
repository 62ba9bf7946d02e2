-- A key with the scope content:ingest is a pipeline's; every other key or token is a person's.
alter table api_key
    drop constraint api_key_scopes,
    add constraint api_key_scopes check (
        cardinality(scopes) > 0
        and scopes <@ array['content:read', 'content:write', 'content:publish', 'content:ingest', 'admin']);
