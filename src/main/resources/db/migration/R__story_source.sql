-- Where sources are named, in what readers see or saw: in the coverage of stories, and in the evidence of stories and FAQs. No list that
-- readers can ask for is by evidence.
create or replace view story_source as
select story_id, source_id, listed_at from source_summary
union all select resource_id, source_id, cast(null as timestamptz) from evidence_article where source_id is not null;
