-- Reports of imports, written in the transactions of the batches that they count, and kept for 30 days.

create table import_report (
    id             uuid primary key,
    actor          text not null,
    mode           text not null,
    started_at     timestamptz not null,
    -- When the node that runs it last said so: an import whose node is gone is found by it.
    seen_at        timestamptz not null,
    finished_at    timestamptz,
    status         text not null,
    -- By result status, as JSON.
    counts         text not null,
    first_position bigint,
    last_position  bigint,
    -- How many lines were refused or failed; the first of them are in the next table.
    problems       bigint not null,
    constraint import_report_status_known check (status in ('running', 'finished', 'interrupted')),
    constraint import_report_ended check ((status = 'running') = (finished_at is null))
);
create index import_report_list on import_report (started_at, id);
create index import_report_running on import_report (seen_at) where status = 'running';

create table import_report_line (
    report_id uuid not null references import_report on delete cascade,
    line      bigint not null,
    result    text not null,
    primary key (report_id, line)
);
