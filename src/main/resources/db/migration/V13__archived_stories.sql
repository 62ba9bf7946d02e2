-- An archived story can be read, but stands in no list; and each story knows the number of its newest revision.
alter table story
    drop constraint story_status_known,
    add constraint story_status_known check (status in ('published', 'archived', 'withdrawn')),
    add column revision int not null default 1 check (revision > 0);
alter table story alter column revision drop default;
