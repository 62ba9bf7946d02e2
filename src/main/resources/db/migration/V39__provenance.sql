-- How the sections of stories, FAQs and topics came to be, as JSON that names contributors by their ids. Only pages show it; what lists filter
-- by, the disclosure of a story, has a column of its own.

alter table story
    add column provenance text constraint story_provenance_is_object check (json_typeof(cast(provenance as json)) = 'object'),
    alter column provenance set statistics 0,
    add column disclosure text not null default 'unknown',
    add constraint story_disclosure_known
        check (disclosure in ('unknown', 'none', 'assisted', 'generated-reviewed', 'generated'));
create index story_by_disclosure on story (disclosure, listed_at, id) where listed_at is not null;

alter table faq
    add column provenance text constraint faq_provenance_is_object check (json_typeof(cast(provenance as json)) = 'object'),
    add column disclosure text not null default 'unknown',
    add constraint faq_disclosure_known
        check (disclosure in ('unknown', 'none', 'assisted', 'generated-reviewed', 'generated'));

alter table topic
    add column provenance text constraint topic_provenance_is_object check (json_typeof(cast(provenance as json)) = 'object'),
    add column disclosure text not null default 'unknown',
    add constraint topic_disclosure_known
        check (disclosure in ('unknown', 'none', 'assisted', 'generated-reviewed', 'generated'));

-- The contributors that the provenance of a story, FAQ or topic names. Readers see each of them as long as they see the page.
create table provenance_contributor (
    -- A manuscript is written after the rows of its page.
    resource_id    uuid not null references manuscript deferrable initially deferred,
    contributor_id uuid not null references manuscript,
    primary key (resource_id, contributor_id)
);
create index provenance_contributor_by_contributor on provenance_contributor (contributor_id, resource_id);

-- The contributor that uses a key, who can be a reviewer.
alter table api_key add column contributor_id uuid;
