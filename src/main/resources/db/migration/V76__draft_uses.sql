-- What a draft uses must not be deleted under it. Its document names sources, topics and FAQs by slugs, which cannot be looked for; here
-- are their ids, as the API spells them.
alter table manuscript add column draft_uses text[] not null default '{}';

-- An id as the API spells it: 130 bits, the first two of them zero, in digits of five.
create function pg_temp.spelt(kind text, id uuid) returns text language sql immutable as $$
    select kind || '_' || string_agg(
        substr('0123456789abcdefghjkmnpqrstvwxyz', 1 + substring(bits from 1 + 5 * i for 5)::int, 1), '' order by i)
    from (select B'00' || ('x' || replace(id::text, '-', ''))::bit(128) as bits) b, generate_series(0, 25) i
$$;

update manuscript m set draft_uses = array(
    select distinct pg_temp.spelt(s.kind, s.resource_id)
    from draft d
    cross join lateral (select cast(d.document as jsonb) as document) j
    cross join lateral (
        select 'source', jsonb_path_query(j.document, '$.coverage.summaries[*].source') #>> '{}'
        union all select 'topic', jsonb_path_query(j.document, '$.topics[*].topic') #>> '{}'
        union all select 'faq', jsonb_path_query(j.document, '$.faqs[*]') #>> '{}') r (kind, slug)
    join slug s on s.kind = r.kind and s.slug = r.slug
    where d.story_id = m.story_id and d.version = m.draft)
where m.draft is not null;

-- Few stories have drafts.
create index manuscript_by_draft_use on manuscript using gin (draft_uses) where draft_uses <> '{}';
