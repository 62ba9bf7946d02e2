-- The words of titles, summaries (but source summaries), introductions and descriptions, without case and accents but not cut to their stems: what a
-- mistyped word may have been meant to be. None is ever removed, since what is proposed must find something anyway.
create table search_word (
    word text collate "C" primary key
);

-- Adds the words of these resources.
create function search_vocabulary(owners uuid[]) returns void language plpgsql
set client_min_messages = warning set enable_seqscan = off as $$
begin
    insert into search_word
    select distinct w.word
    from search_content c, unnest(tsvector_to_array(search_words('search_simple', concat_ws(' ', c.title, c.lead)))) w (word)
    where c.owner = any(owners) and c.kind <> 'summary' and length(w.word) between 4 and 40 and w.word !~ '[[:digit:][:punct:]]'
    on conflict do nothing;
end $$;
