-- Topics as entities: the same ones elsewhere, the broader and related ones, and descriptions that hold for a time.

-- `description` is the one that holds; the day is that on which another one begins to hold.
alter table topic add column described_until date;
create index topic_by_description on topic (described_until) where described_until is not null;

-- If some descriptions are dated: these, and after them the undated one.
create table topic_description (
    topic_id   uuid not null references topic on delete cascade,
    position   int  not null,
    text       text not null,
    valid_from date,
    valid_to   date,
    primary key (topic_id, position),
    constraint topic_description_period check (valid_from <= valid_to)
);

create table topic_same_as (
    topic_id uuid not null references topic on delete cascade,
    position int not null,
    url      text collate "C" not null,
    primary key (topic_id, position),
    constraint topic_same_as_unique unique (url)
);

-- The other topic may not be published, and an import may name it before it exists: the link is shown once readers see it.
create table topic_relation (
    topic_id   uuid not null references topic on delete cascade,
    relation   text not null check (relation in ('broader', 'related')),
    position   int  not null,
    other_id   uuid not null,
    type       text not null,
    valid_from date,
    valid_to   date,
    primary key (topic_id, relation, position),
    constraint topic_relation_other check (other_id <> topic_id),
    constraint topic_relation_period check (valid_from <= valid_to)
);
create index topic_relation_by_other on topic_relation (other_id, relation, topic_id);

insert into topic_same_as
select id, 0, 'https://www.wikidata.org/entity/' || wikidata_id from topic where wikidata_id is not null;

-- The view that shows these columns is made again by R__published.sql.
drop view if exists search_content, search_shown, published_topic;
alter table topic drop column wikidata_id, drop column description_as_of;

-- What readers saw, and what editors write.
create function pg_temp.entity(old jsonb) returns jsonb language sql immutable as $$
    select (old - 'descriptionAsOf' - 'wikidataId') || case when old ? 'wikidataId'
        then jsonb_build_object('sameAs', jsonb_build_array('https://www.wikidata.org/entity/' || (old ->> 'wikidataId')))
        else '{}' end
$$;

create function pg_temp.page(page jsonb) returns jsonb language sql immutable as $$
    select case when page -> 'topics' is null then pg_temp.entity(page) else jsonb_set(page, '{topics}', (
        select coalesce(jsonb_agg(pg_temp.entity(t.topic) order by t.position), '[]')
        from jsonb_array_elements(page -> 'topics') with ordinality t (topic, position))) end
$$;

update revision set page = cast(pg_temp.page(cast(page as jsonb)) as text)
where page like '%"descriptionAsOf"%' or page like '%"wikidataId"%';
update draft set document = cast(pg_temp.entity(cast(document as jsonb)) as text)
where document like '%"descriptionAsOf"%' or document like '%"wikidataId"%';
