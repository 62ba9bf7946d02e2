-- Who acts is known by name: in the audit trail, as the author of revisions, and to tell the Idempotency-Keys of one from those
-- of another. A name is therefore given once, and not again when its key is revoked. Of keys that have one name already, or that
-- of the server itself, one keeps it; the others get the end of their id behind it.
update api_key k set name = k.name || ' ' || right(replace(k.id::text, '-', ''), 12)
from (
    select id, row_number() over (partition by name order by revoked_at is not null, created_at, id) as place
    from api_key) o
where o.id = k.id and (o.place > 1 or k.name in ('admin', 'scheduler', 'system'));
alter table api_key add constraint api_key_name_once unique (name);
