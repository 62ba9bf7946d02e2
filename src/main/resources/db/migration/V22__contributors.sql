-- Contributors: who stories and FAQs are by, each with a role in their bylines.

alter table slug drop constraint slug_kind_check,
    add constraint slug_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story'));
alter table tombstone drop constraint tombstone_kind_check,
    add constraint tombstone_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story'));
alter table external_id drop constraint external_id_kind_check,
    add constraint external_id_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story'));
alter table change drop constraint change_kind_known,
    add constraint change_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story'));
alter table manuscript drop constraint manuscript_kind_known,
    add constraint manuscript_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story'));
alter table correction drop constraint correction_resource_kind_known,
    add constraint correction_resource_kind_known check (resource_kind in ('source', 'topic', 'contributor', 'faq', 'story'));
alter table redaction drop constraint redaction_kind_known,
    add constraint redaction_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story'));

create table contributor (
    id                 uuid primary key,
    -- A column named kind says what kind of contributor it is.
    resource_kind      text not null generated always as ('contributor') stored,
    slug               text collate "C" not null unique,
    name               text collate "und-x-icu" not null,
    kind               text not null,
    biography          text,
    same_as            text[] not null,
    updated_at         timestamptz not null,
    content_updated_at timestamptz not null,
    revision           int not null check (revision > 0),
    withdrawn_reason   text,
    withdrawn_at       timestamptz,
    constraint contributor_slug_owned foreign key (resource_kind, id, slug) references slug (kind, resource_id, slug),
    constraint contributor_kind_known check (kind in ('person', 'organization', 'program')),
    constraint contributor_withdrawal_explained check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index contributor_by_name on contributor (name, id);
create index contributor_by_update on contributor (updated_at, id);

-- Bylines, in the editor's order. A contributor may have several roles, and may be one that readers cannot see yet, or no longer.
create table story_contributor (
    story_id       uuid not null references story on delete cascade,
    contributor_id uuid not null,
    role           text not null,
    position       int  not null,
    listed_at      timestamptz,
    primary key (story_id, contributor_id, role),
    unique (story_id, position),
    constraint story_contributor_role_known check (role in ('author', 'editor', 'translator', 'illustrator', 'fact-checker')),
    constraint story_contributor_to_manuscript foreign key (contributor_id) references manuscript,
    constraint story_contributor_listed_with_story
        foreign key (story_id, listed_at) references story (id, listed_at) on update cascade
);
create index story_contributor_by_contributor on story_contributor (contributor_id, listed_at, story_id) where listed_at is not null;
create index story_contributor_unlisted on story_contributor (contributor_id) where listed_at is null;

create table faq_contributor (
    faq_id         uuid not null references faq on delete cascade,
    contributor_id uuid not null,
    role           text not null,
    position       int  not null,
    primary key (faq_id, contributor_id, role),
    unique (faq_id, position),
    constraint faq_contributor_role_known check (role in ('author', 'editor', 'translator', 'illustrator', 'fact-checker')),
    constraint faq_contributor_to_manuscript foreign key (contributor_id) references manuscript
);
create index faq_contributor_by_contributor on faq_contributor (contributor_id, faq_id);

-- Names that are typed wrongly are found among contributors as among topics.
drop index suggestion_of_topics_alike;
create index suggestion_of_names_alike on suggestion using gin (key gin_trgm_ops) where kind in ('topic', 'contributor');
