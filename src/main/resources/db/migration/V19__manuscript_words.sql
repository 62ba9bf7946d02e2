-- What editors' lists find by words beside what readers can search: drafts, and what was archived or withdrawn. Documents that readers see
-- and that have no draft are found by search_document. Delivery does not read these tables.

-- A row for each text that search_document would have one for if the newest document were published: of a story, each source summary.
create table manuscript_words (
    resource_id uuid not null references manuscript on delete cascade,
    number      int not null,
    stemmer     text not null,
    -- Among the words stands the kind with the stemmer, and in one document of 256 that it is a sample.
    words       tsvector not null,
    -- The version of the analysis that cut the words (Analysis.VERSION).
    version     int not null,
    primary key (resource_id, number)
) with (toast_tuple_target = 256);
alter table manuscript_words alter column words set storage external, alter column words set statistics 0;
-- New entries are moved into the index beside the writes (PendingWords).
create index manuscript_words_words on manuscript_words using gin (words) with (gin_pending_list_limit = 1048576);
create index manuscript_words_version on manuscript_words (version);
create index manuscript_words_stemmer on manuscript_words (stemmer);

-- The manuscripts that were written in this transaction, and whose words are still to be.
create table unindexed_manuscript (
    id uuid primary key references manuscript on delete cascade
);

-- What there is already is written in the background: 0 is older than any version.
insert into manuscript_words (resource_id, number, stemmer, words, version)
select id, 0, 'none', '', 0 from manuscript where draft is not null or status in ('archived', 'withdrawn');
