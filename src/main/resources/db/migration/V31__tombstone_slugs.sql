-- Editors look for what is no more by the slug that it had last, and by time. Of what was merged, or had several slugs, before
-- this migration nobody knows it any more.
alter table tombstone add column slug text collate "C";
update tombstone t set slug = (
    select min(s.slug) from slug s where s.kind = t.kind and s.resource_id = t.id having count(*) = 1);
create index tombstone_list on tombstone (buried_at, id);
