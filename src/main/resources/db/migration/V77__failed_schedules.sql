-- What was due and could not be done stays, to be seen, with the reason; the scheduler does not try it again.
alter table manuscript
    add column due_failure text,
    add column schedule_status text generated always as (
        case when due_failure is not null then 'failed' when due_at is not null then 'pending' end) stored,
    add constraint manuscript_failure_is_of_an_order check (due_failure is null or due_at is not null);
drop index manuscript_by_due;
create index manuscript_by_due on manuscript (due_at) where schedule_status = 'pending';
create index manuscript_by_schedule on manuscript (schedule_status, edited_at, story_id) where schedule_status is not null;
