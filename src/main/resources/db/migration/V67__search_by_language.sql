-- Each language's documents in a partition of their own: what is a stem in one language is a frequent word in the next, of which
-- all documents would be read, and thrown away.
alter table search_document rename to search_document_of_all;
alter table search_document_of_all drop constraint search_document_pkey;
drop index search_document_words;
drop index search_document_title;

create table search_document (like search_document_of_all including storage including comments) partition by list (configuration);

-- A key for all partitions would need the configuration in it, and then seem an index of it.
do $$
declare
    configuration text;
begin
    for configuration in select cfgname from pg_ts_config where cfgname ~ '^search_' and cfgnamespace = current_schema::regnamespace
    loop
        execute format(
            'create table %I partition of search_document (primary key (owner, kind, id)) for values in (%L) with (toast_tuple_target = 256)',
            replace(configuration, 'search_', 'search_document_'), configuration);
    end loop;
end $$;

insert into search_document select * from search_document_of_all;
drop table search_document_of_all;
create index search_document_words on search_document using gin (words) with (gin_pending_list_limit = 1048576);
create index search_document_title on search_document using gin (title) with (gin_pending_list_limit = 1048576);
