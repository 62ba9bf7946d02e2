-- The articles on which the statements of stories and FAQs rest, as far as their sources are known. The quotes, and what the document says
-- of the articles, are with the statements.

create table evidence_article (
    -- A manuscript is written after the rows of its page.
    resource_id uuid not null references manuscript deferrable initially deferred,
    article_id  uuid not null references article,
    -- The source of the article if the evidence names it; null if readers see it in the coverage of the story.
    source_id   uuid references source,
    primary key (resource_id, article_id)
);
create index evidence_article_by_article on evidence_article (article_id);
create index evidence_article_by_source on evidence_article (source_id, resource_id) where source_id is not null;
