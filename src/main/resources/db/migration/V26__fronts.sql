-- Fronts: pages of sections of stories, some of which are chosen by hand, and the others by rule.

create table front (
    id                 uuid primary key,
    kind               text not null generated always as ('front') stored,
    slug               text collate "C" not null unique,
    language           text not null,
    title              text not null,
    revision           int not null check (revision > 0),
    published_at       timestamptz not null,
    updated_at         timestamptz not null,
    content_updated_at timestamptz not null,
    withdrawn_reason   text,
    withdrawn_at       timestamptz,
    constraint front_slug_owned foreign key (kind, id, slug) references slug (kind, resource_id, slug),
    constraint front_withdrawal_explained check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index front_by_publication on front (published_at, id);
create index front_by_language on front (language, published_at, id);

create table front_section (
    front_id         uuid not null references front on delete cascade,
    position         int  not null,
    title            text,
    layout           text,
    -- The most stories that it shows.
    size             int  not null check (size between 1 and 100),
    -- Whether the newest stories that fit take the places without a chosen one.
    filled           boolean not null,
    fill_topic       uuid references manuscript,
    fill_source      uuid references manuscript,
    fill_contributor uuid references manuscript,
    fill_language    text,
    fill_sort        text,
    primary key (front_id, position),
    constraint front_section_fill_whole
        check (filled = (fill_sort is not null) and (filled or num_nonnulls(fill_topic, fill_source, fill_contributor, fill_language) = 0)),
    constraint front_section_sort_known check (fill_sort in ('-publishedAt', '-updatedAt'))
);

-- The stories that editors have chosen, whether or not readers see these.
create table front_slot (
    front_id uuid not null,
    section  int  not null,
    position int  not null,
    story_id uuid not null references manuscript,
    primary key (front_id, section, position),
    unique (front_id, story_id),
    foreign key (front_id, section) references front_section (front_id, position) on delete cascade
);
create index front_slot_by_story on front_slot (story_id);

-- What readers see of each front: computed from the tables above when a story comes or goes, and changed only with an entry in the log.
create table front_story (
    front_id uuid not null references front on delete cascade,
    section  int  not null,
    position int  not null,
    story_id uuid not null references story,
    primary key (front_id, section, position),
    unique (front_id, story_id)
);
create index front_story_by_story on front_story (story_id);

-- The same at all times: each state of a front, until the next one.
create table front_filling (
    front_id   uuid not null,
    shown_from timestamptz not null,
    sections   int[] not null,
    positions  int[] not null,
    stories    uuid[] not null,
    primary key (front_id, shown_from)
);

-- The position of the change log up to which stories have been looked at for fronts.
create table front_clock (
    only_row boolean primary key default true check (only_row),
    position bigint not null
);
insert into front_clock (position) select coalesce(max(position), 0) from change;

alter table slug drop constraint slug_kind_known,
    add constraint slug_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story', 'front'));
alter table tombstone drop constraint tombstone_kind_known,
    add constraint tombstone_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story', 'front'));
alter table external_id drop constraint external_id_kind_known,
    add constraint external_id_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story', 'front'));
alter table change drop constraint change_kind_known,
    add constraint change_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story', 'front'));
alter table manuscript drop constraint manuscript_kind_known,
    add constraint manuscript_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story', 'front'));
alter table correction drop constraint correction_resource_kind_known,
    add constraint correction_resource_kind_known check (resource_kind in ('source', 'topic', 'contributor', 'faq', 'story', 'front'));
alter table redaction drop constraint redaction_kind_known,
    add constraint redaction_kind_known check (kind in ('source', 'topic', 'contributor', 'faq', 'story', 'front'));
