-- Who did what. Rows are only ever added, in the transaction of what they tell of.
create table audit (
    id       uuid primary key,
    at       timestamptz not null,
    actor    text not null,
    action   text not null,
    kind     text not null,
    -- The resource's id as the API writes it. No reference: what was deleted was done by somebody too.
    resource text collate "C" not null,
    detail   text
);
create index audit_list on audit (at, id);
create index audit_actor on audit (actor, at, id);
create index audit_resource on audit (resource, at, id);
