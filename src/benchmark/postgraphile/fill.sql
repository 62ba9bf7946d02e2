insert into postgraphile.source (slug, name)
select document->>'slug', document->>'name' from postgraphile.document where document->>'type' = 'source';

insert into postgraphile.topic (slug, name, topic_type, description)
select document->>'slug', document->>'name', document->>'topicType', document->>'description'
from postgraphile.document where document->>'type' = 'topic';

insert into postgraphile.faq (slug, language, question, introduction)
select document->>'slug', document->>'language', document->>'question', document->>'introduction'
from postgraphile.document where document->>'type' = 'faq';

insert into postgraphile.story (slug, language, headline, summary, analysis, background, comparison, published_at)
select document->>'slug', document->>'language', document->>'headline', document->>'summary', document->>'analysis',
  document->>'background', document->'coverage'->>'comparison', cast(document->>'publishedAt' as timestamptz)
from postgraphile.document where document->>'type' = 'story';

insert into postgraphile.source_summary (story_id, source_id, position, text)
select story.id, source.id, item.position, item.value->>'text'
from postgraphile.document
cross join jsonb_array_elements(document->'coverage'->'summaries') with ordinality item (value, position)
join postgraphile.story on story.slug = document->>'slug'
join postgraphile.source on source.slug = item.value->>'source';

insert into postgraphile.article (source_summary_id, position, url, headline)
select source_summary.id, article.position, article.value->>'url', article.value->>'headline'
from postgraphile.document
cross join jsonb_array_elements(document->'coverage'->'summaries') with ordinality item (value, position)
cross join jsonb_array_elements(item.value->'articles') with ordinality article (value, position)
join postgraphile.story on story.slug = document->>'slug'
join postgraphile.source_summary on source_summary.story_id = story.id and source_summary.position = item.position;

insert into postgraphile.story_topic (story_id, position, topic_id, role)
select story.id, item.position, topic.id, item.value->>'role'
from postgraphile.document
cross join jsonb_array_elements(document->'topics') with ordinality item (value, position)
join postgraphile.story on story.slug = document->>'slug'
join postgraphile.topic on topic.slug = item.value->>'topic';

insert into postgraphile.story_faq (story_id, position, faq_id)
select story.id, item.position, faq.id
from postgraphile.document
cross join jsonb_array_elements_text(document->'faqs') with ordinality item (slug, position)
join postgraphile.story on story.slug = document->>'slug'
join postgraphile.faq on faq.slug = item.slug;

drop table postgraphile.document;

create index on postgraphile.story (published_at, id);
create index on postgraphile.source_summary (source_id);
create index on postgraphile.story_topic (topic_id);
create index on postgraphile.story_faq (faq_id);
