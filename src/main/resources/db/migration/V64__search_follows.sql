-- The search index is one more reader of the change log, in the transaction of the change: no write can forget it, since none may
-- commit without an entry (V41), and what it sees is what is committed. Columns that are generated see their own row only, and a
-- document is made of many: of a story's points and links, of a topic's aliases.
create function search_follow() returns trigger language plpgsql as $$
declare
    owners uuid[] := array(select distinct resource_id from entered);
begin
    perform search_documents(owners), suggestions(owners), search_vocabulary(owners);
    return null;
end $$;

create trigger search_follows after insert on change
    referencing new table as entered for each statement execute function search_follow();

-- What is there already.
select search_documents(owners), suggestions(owners), search_vocabulary(owners)
from (select array(
    select id from story union all select id from faq union all select id from topic union all select id from source)) a (owners);
