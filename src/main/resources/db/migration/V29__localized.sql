-- Topics and sources in other languages than that in which they were written.

alter table topic
    -- The language of the name, the descriptions and the aliases; null if it is not known.
    add column text_language text,
    -- The texts in other languages, as JSON by language.
    add column localized text;
alter table source
    add column text_language text,
    add column localized text;
