-- What follows a write reads by index only, like all else: a hash is made of all stories, however few are written.
alter function search_documents(uuid[]) set enable_hashjoin = off;
alter function search_documents(uuid[]) set enable_mergejoin = off;
alter function search_vocabulary(uuid[]) set enable_hashjoin = off;
alter function search_vocabulary(uuid[]) set enable_mergejoin = off;

-- A language is a condition on the row since V68, and no word of it. Rows keep that word until they are written anew.
create or replace function search_filters(kind text, language text, published_at timestamptz) returns text[]
language sql stable as $$
    select array_remove(array[
        '#kind/' || kind,
        to_char(nullif(published_at, '-infinity') at time zone 'UTC', '"#day/"YYYY-MM-DD'),
        to_char(nullif(published_at, '-infinity') at time zone 'UTC', '"#month/"YYYY-MM'),
        to_char(nullif(published_at, '-infinity') at time zone 'UTC', '"#year/"YYYY')], null)
$$;
