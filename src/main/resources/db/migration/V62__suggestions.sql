-- What a search box suggests, by how it begins: names and aliases of topics, headlines and questions. What is called exactly as was
-- asked is found here too, for which sources have rows as well.
create table suggestion (
    owner        uuid not null,
    -- 0 of a name, from 1 of aliases.
    number       int  not null,
    kind         text not null,
    key          text collate "C" not null,
    published_at timestamptz not null
);
create index suggestion_by_owner on suggestion (owner);
create index suggestion_by_key on suggestion (kind, key, owner);
create index suggestion_of_topics_alike on suggestion using gin (key gin_trgm_ops) where kind = 'topic';

-- Writes the rows of these resources anew.
create function suggestions(owners uuid[]) returns void language plpgsql set enable_seqscan = off as $$
begin
    delete from suggestion where owner = any(owners);
    insert into suggestion
    select n.id, n.number, n.kind, k.key, n.published_at
    from (
        select id, 0 as number, 'story' as kind, headline as name, listed_at as published_at from story
        where id = any(owners) and listed_at is not null
        union all select id, 0, 'faq', question, published_at from faq where id = any(owners)
        union all select id, 0, 'topic', name, '-infinity' from topic where id = any(owners)
        union all select topic_id, position + 1, 'topic', name, '-infinity' from topic_alias where topic_id = any(owners)
        union all select id, 0, 'source', name, '-infinity' from source where id = any(owners)) n
    cross join lateral (select search_key(n.name) as key offset 0) k
    where k.key <> '';
end $$;
