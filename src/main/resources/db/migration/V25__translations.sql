-- Stories and FAQs as translations of each other. An original and its translations are a group, in which each language is once.

alter table story
    -- The original. A reference to what editors have, since an original may be unpublished.
    add column translation_of          uuid references manuscript,
    -- Who or what translated it: a code of IPTC's digital source types.
    add column translation_source_type text,
    -- The next three follow from the rows of the group, and are written with each change of one of them, so that pages and lists need
    -- not look for the others. First, whether the original has changed significantly since.
    add column outdated                boolean not null default false,
    -- The others that readers can read, by language: of each its id, its slug, its language, and whether it is outdated.
    add column translations            text[],
    -- The languages of those that are in lists.
    add column listed_translations     text[],
    add constraint story_translation_whole check (translation_of is not null or translation_source_type is null),
    -- Checked at the commit, since two translations may exchange their languages.
    add constraint story_translation_once exclude (translation_of with =, language with =)
        where (translation_of is not null and withdrawn_at is null) deferrable initially deferred;
create index story_by_original on story (translation_of) where translation_of is not null;

-- The same for FAQs.
alter table faq
    add column translation_of          uuid references manuscript,
    add column translation_source_type text,
    add column outdated                boolean not null default false,
    add column translations            text[],
    add column listed_translations     text[],
    add constraint faq_translation_whole check (translation_of is not null or translation_source_type is null),
    add constraint faq_translation_once exclude (translation_of with =, language with =)
        where (translation_of is not null and withdrawn_at is null) deferrable initially deferred;
create index faq_by_original on faq (translation_of) where translation_of is not null;
