-- Refuses to commit a transaction that has written what readers see without an entry in the change log, or without the rows by which it
-- is found. Each statement on a guarded table marks its transaction, and the mark is checked at the commit.

create or replace function mark_write() returns trigger language plpgsql as $$
begin
    insert into unlogged_write values (pg_current_xact_id()) on conflict do nothing;
    return null;
end $$;

create or replace function require_change() returns trigger language plpgsql set enable_seqscan = off as $$
declare
    -- There is one writer at a time, so this transaction's entries are the last ones of the log. What can be found of a page does not
    -- depend on what it embeds, so derived entries do not count.
    owners uuid[] := array(
        select distinct resource_id from change
        where not derived and position > coalesce((
            select position from change where transaction <> new.transaction order by position desc limit 1), 0));
begin
    if cardinality(owners) = 0 then
        raise exception 'content was written without an entry in the change log';
    end if;
    if exists (
        (select owner, id, kind from search_content where owner = any(owners)
        except all select owner, id, kind from search_document where owner = any(owners) and xmin = xid(new.transaction))
        union all
        (select owner, id, kind from search_document where owner = any(owners)
        except all select owner, id, kind from search_content where owner = any(owners))) then
        raise exception 'content was written without the rows by which it is found';
    end if;
    delete from unlogged_write where transaction = new.transaction;
    return null;
end $$;

do $$
declare
    content text;
begin
    foreach content in array array[
        'source', 'article', 'article_address', 'topic', 'topic_alias', 'topic_description', 'topic_same_as',
        'topic_relation', 'faq', 'faq_item', 'story', 'source_summary', 'source_summary_article',
        'coverage_point', 'coverage_point_source', 'story_faq', 'story_topic', 'contributor', 'story_contributor', 'faq_contributor',
        'timeline_entry', 'timeline_article', 'timeline_topic', 'topic_timeline_entry', 'front', 'front_section',
        'front_slot', 'provenance_contributor', 'evidence_article', 'correction', 'tombstone'] loop
        execute format(
            'create or replace trigger change_expected after insert or update or delete on %I'
            ' for each statement execute function mark_write()',
            content);
    end loop;
end $$;

-- A constraint trigger cannot be replaced. The first time there is none to drop, which is not worth a notice.
set local client_min_messages = warning;
drop trigger if exists unlogged_write_refused on unlogged_write;
create constraint trigger unlogged_write_refused after insert on unlogged_write
    deferrable initially deferred for each row execute function require_change();
