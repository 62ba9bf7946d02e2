-- No transaction may commit that has written what readers see and not told the change log. Each statement on such a table marks its
-- transaction, and the mark is looked at when it commits.
create table unlogged_write (
    transaction xid8 primary key
);

create function mark_write() returns trigger language plpgsql as $$
begin
    insert into unlogged_write values (pg_current_xact_id()) on conflict do nothing;
    return null;
end $$;

create function require_change() returns trigger language plpgsql as $$
begin
    -- One writer at a time: if this transaction has told the log, then last.
    if not exists (
        select from change where position = (select max(position) from change) and transaction = new.transaction) then
        raise exception 'content was written without an entry in the change log';
    end if;
    delete from unlogged_write where transaction = new.transaction;
    return null;
end $$;

create constraint trigger unlogged_write_refused after insert on unlogged_write
    deferrable initially deferred for each row execute function require_change();

do $$
declare
    content text;
begin
    foreach content in array array[
        'source', 'article', 'topic', 'topic_alias', 'faq', 'faq_item', 'story', 'source_summary', 'source_summary_article',
        'coverage_point', 'coverage_point_source', 'story_faq', 'story_topic', 'correction', 'tombstone'] loop
        execute format(
            'create trigger change_expected after insert or update or delete on %I for each statement execute function mark_write()',
            content);
    end loop;
end $$;
