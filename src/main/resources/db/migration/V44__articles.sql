-- Articles of which more is known than what stories say of them: of what they were made, and whether they were retracted. Stories name an
-- article by its address, and so does what is known of it.

alter table article rename to article_address;
alter index article_pkey rename to article_address_pkey;
alter index article_source_id_url_key rename to article_address_source_id_url_key;
alter index article_id_source_id_key rename to article_address_id_source_id_key;
create index article_address_by_url on article_address using hash (url);
create index timeline_article_by_url on timeline_article using hash (url);

create table article (
    id                 uuid primary key,
    kind               text not null generated always as ('article') stored,
    slug               text collate "C" not null unique,
    url                text not null unique,
    headline           text,
    -- The address of what it was made from.
    origin             text,
    retracted_at       timestamptz,
    retraction_note    text,
    updated_at         timestamptz not null,
    content_updated_at timestamptz not null,
    revision           int not null check (revision > 0),
    withdrawn_reason   text,
    withdrawn_at       timestamptz,
    constraint article_slug_owned foreign key (kind, id, slug) references slug (kind, resource_id, slug),
    constraint article_retraction_dated check (retraction_note is null or retracted_at is not null),
    constraint article_withdrawal_explained check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index article_by_update on article (updated_at, id);

alter table slug drop constraint slug_kind_known,
    add constraint slug_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story', 'front', 'article'));
alter table tombstone drop constraint tombstone_kind_known,
    add constraint tombstone_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story', 'front', 'article'));
alter table external_id drop constraint external_id_kind_known,
    add constraint external_id_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story', 'front', 'article'));
alter table change drop constraint change_kind_known,
    add constraint change_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story', 'front', 'article'));
alter table manuscript drop constraint manuscript_kind_known,
    add constraint manuscript_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story', 'front', 'article'));
alter table correction drop constraint correction_resource_kind_known,
    add constraint correction_resource_kind_known
        check (resource_kind in ('source', 'topic', 'contributor', 'faq', 'story', 'front', 'article'));
alter table redaction drop constraint redaction_kind_known,
    add constraint redaction_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story', 'front', 'article'));
alter table log_leaf drop constraint log_leaf_kind_known,
    add constraint log_leaf_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story', 'front', 'article'));
