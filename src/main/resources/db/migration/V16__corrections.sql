-- The public ledger of corrections. Rows are only ever added.
create table correction (
    id            uuid primary key,
    story_id      uuid not null references story,
    kind          text not null,
    section       text,
    note          text not null,
    from_revision int,
    to_revision   int not null,
    author        text not null,
    corrected_at  timestamptz not null,
    constraint correction_kind_known check (kind in ('correction', 'clarification', 'update', 'retraction')),
    constraint correction_from_revision foreign key (story_id, from_revision) references revision (story_id, number),
    constraint correction_to_revision foreign key (story_id, to_revision) references revision (story_id, number),
    constraint correction_revisions_in_order check (from_revision < to_revision)
);
create index correction_by_time on correction (corrected_at, id);
create index correction_by_story on correction (story_id, corrected_at, id);
