-- What a word is, is known in Java only.
drop function suggestion_parts(text[], text, text[], int);
drop function search_documents(uuid[]);
drop function suggestions(uuid[]);
drop function search_content(uuid[]);
drop function search_cut_of(uuid[]);
drop function search_cut_together(uuid[]);
drop view search_cut;
drop view search_part;
drop aggregate search_joined(tsvector);
drop function search_append(tsvector, tsvector);
drop function search_filters(text, text, timestamptz);
drop function search_queries(text[], text);
drop function search_query(regconfig, text);
drop function search_term(text);
drop function search_words(text, text);
drop function search_key(text);
drop function search_text(text);
drop function search_plain(text);
drop function search_is_simple(text);
drop function search_lower(text);
drop function search_paired();
drop function search_configuration(text);

do $$
declare
    configuration record;
begin
    for configuration in
        select oid::regconfig as name from pg_ts_config
        where cfgname ~ '^search_' and cfgnamespace = current_schema::regnamespace loop
        execute format('drop text search configuration %s', configuration.name);
    end loop;
end $$;
