-- Keeps manuscript_words with the manuscripts: what is marked has to be written before the commit (ManuscriptIndex).

create or replace function mark_manuscript() returns trigger language plpgsql as $$
begin
    insert into unindexed_manuscript values (new.id) on conflict do nothing;
    return null;
end $$;

create or replace function mark_draft() returns trigger language plpgsql as $$
begin
    insert into unindexed_manuscript select id from manuscript where id = new.resource_id and draft = new.version on conflict do nothing;
    return null;
end $$;

create or replace function require_words() returns trigger language plpgsql as $$
begin
    if exists (select from unindexed_manuscript where id = new.id) then
        raise exception 'a manuscript was written without its words';
    end if;
    return null;
end $$;

create or replace trigger words_expected after insert on manuscript
    for each row when (new.draft is not null or new.status in ('archived', 'withdrawn') or new.kind in ('front', 'article')) execute function mark_manuscript();

create or replace trigger words_expected_again after update of draft, status, edited_at on manuscript
    for each row when (
        new.draft is not null or new.status in ('archived', 'withdrawn') or old.draft is not null or old.status in ('archived', 'withdrawn')
        or new.kind in ('front', 'article'))
    execute function mark_manuscript();

create or replace trigger draft_words_expected after update of document on draft for each row execute function mark_draft();

-- A constraint trigger cannot be replaced. The first time there is none to drop, which is not worth a notice.
set local client_min_messages = warning;
drop trigger if exists unindexed_manuscript_refused on unindexed_manuscript;
create constraint trigger unindexed_manuscript_refused after insert on unindexed_manuscript
    deferrable initially deferred for each row execute function require_words();

-- The stemmer of a language, as search_document has it. Without a subquery, so that it is inlined.
create or replace function stemmer_of(language text) returns text language sql immutable as $$
    select case
        when lower(split_part(language, '-', 1)) in ('nb', 'nn') then 'no'
        when lower(split_part(language, '-', 1)) in (
            'ar', 'bg', 'bn', 'ca', 'ckb', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'eu', 'fa', 'fi', 'fr', 'ga', 'gl', 'hi', 'hu',
            'hy', 'id', 'it', 'lt', 'lv', 'ne', 'nl', 'no', 'pt', 'ro', 'ru', 'sr', 'sv', 'ta', 'te', 'tr')
            then lower(split_part(language, '-', 1))
        else 'none' end
$$;

-- Manuscripts that may have the words of one of the queries, at most so many; that many nulls if there are more, since an index of words
-- would read all of them first. A sample tells: 40 of 256th parts are about 10,000 documents.
create or replace function manuscripts_with(queries tsquery[], samples tsquery[], most bigint)
returns setof uuid language plpgsql stable set enable_seqscan = off as $$
begin
    if (select count(*) from unnest(samples) f (query) join manuscript_words w on w.words @@ f.query) > 40 then
        return query select cast(null as uuid) from generate_series(1, most);
    else
        return query select w.resource_id from unnest(queries) f (query) join manuscript_words w on w.words @@ f.query limit most;
    end if;
end $$;
