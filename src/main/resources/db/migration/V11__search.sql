-- What search, suggestions and spelling corrections find. The rows are written in Java, which alone knows what a word is (SearchIndex),
-- in the transaction of the content that they are made of (search_content).

-- Similar names are found by trigrams. The extension is trusted: any role that may create in the database may create it.
create extension if not exists pg_trgm;

-- One row for each published story, source summary, FAQ, topic and source. Each text is in one row only.
create table search_document (
    -- The resource that the change log names: of a source summary its story, otherwise the same as id.
    owner        uuid not null,
    id           uuid not null,
    kind         text not null,
    language     text,
    -- The stemmer that the words were cut by: a language's code, or none.
    stemmer      text not null,
    -- -infinity for topics and sources, which have no time.
    published_at timestamptz not null,
    updated_at   timestamptz not null,
    -- As they were when the row was written: a merged topic leads to its successor by its tombstone.
    topics       uuid[] not null,
    sources      uuid[] not null,
    -- The words of the headline, the question, or the name and aliases; null for source summaries.
    title        tsvector,
    -- All words: the title's with weight A, those of summary, introduction or description with B, the rest with D. Filters stand among
    -- them, and begin with a character that no word has: one scan of one index finds by both.
    words        tsvector not null,
    -- The version of the analysis that cut the words (Analysis.VERSION).
    version      int not null
) partition by list (stemmer);

-- One partition for each stemmer: a stem of one language may be a frequent word in another, whose documents would all be read in vain.
-- A primary key for all partitions would have to contain the stemmer, and would then seem to be an index of it; ids that callers give
-- may be the same for resources of two kinds.
do $$
declare
    stemmer text;
begin
    foreach stemmer in array string_to_array(
        'none ar bg bn ca ckb cs da de el en es et eu fa fi fr ga gl hi hu hy id it lt lv ne nl no pt ro ru sr sv ta te tr', ' ') loop
        execute format(
            'create table %I partition of search_document (primary key (owner, kind, id)) for values in (%L) with (toast_tuple_target = 256)',
            'search_document_' || stemmer, stemmer);
    end loop;
end $$;

-- A frequent word leads to many rows. What is read of each is narrow: words are stored out of line and uncompressed, everything else in
-- the row. Columns that no condition uses have no statistics, of which those of words are the most expensive.
alter table search_document
    alter column words set storage external, alter column title set storage external,
    alter column topics set storage main, alter column sources set storage main,
    alter column words set statistics 0, alter column title set statistics 0,
    alter column topics set statistics 0, alter column sources set statistics 0;

-- Both collect new entries first (fastupdate): entry by entry, an import costs five times as much. Beside the writes the entries are
-- moved into the index (PendingWords); a write would run into its time limit, so it does that only where a GB waits.
create index search_document_words on search_document using gin (words) with (gin_pending_list_limit = 1048576);
create index search_document_title on search_document using gin (title) with (gin_pending_list_limit = 1048576);
create index search_document_updates on search_document (updated_at);
create index search_document_version on search_document (version);

-- The stemmers that any row has had: a query is cut by each of them.
create table search_stemmer (
    stemmer text primary key
);

-- How many documents there are of each day, in UTC: tells how far back the newest so many reach.
create table search_day (
    day       date primary key,
    documents bigint not null
);

-- The names and aliases of topics, headlines and questions, which are suggested by their beginnings; sources too, since whatever is
-- called exactly as was asked is found here.
create table suggestion (
    owner        uuid not null,
    -- 0 for a name, from 1 for aliases.
    number       int  not null,
    kind         text not null,
    -- In lower case, without accents and punctuation.
    key          text collate "C" not null,
    published_at timestamptz not null
);
create index suggestion_by_owner on suggestion (owner);
create index suggestion_by_key on suggestion (kind, key, owner);
create index suggestion_of_topics_alike on suggestion using gin (key gin_trgm_ops) where kind = 'topic';

-- The words that a mistyped word is corrected to: those of titles, summaries (except source summaries), introductions and descriptions,
-- without case and accents but not stemmed. None is ever removed, since a correction is only proposed where it finds something.
create table search_word (
    word text collate "C" primary key
);
