-- Shows each happening once in the timeline of a topic: of the entries with the same day and title, or with the same address, the first by
-- story and position. Runs for the entries that a statement has inserted or deleted, and looks only at those that may be the same.

create or replace function show_once() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    update topic_timeline_entry e set shown = a.first
    from (
        select o.topic_id, o.story_id, o.position,
            not exists (
                select from topic_timeline_entry p where p.topic_id = o.topic_id and p.happening = o.happening
                and (p.story_id, p.position) < (o.story_id, o.position))
            and not exists (
                select from topic_timeline_entry p where p.topic_id = o.topic_id and p.same_as = o.same_as
                and (p.story_id, p.position) < (o.story_id, o.position)) as first
        from (
            select o.* from (select distinct topic_id, happening from changed) c
            join topic_timeline_entry o on o.topic_id = c.topic_id and o.happening = c.happening
            union
            select o.* from (select distinct topic_id, same_as from changed where same_as is not null) c
            join topic_timeline_entry o on o.topic_id = c.topic_id and o.same_as = c.same_as) o) a
    where e.topic_id = a.topic_id and e.story_id = a.story_id and e.position = a.position and e.shown <> a.first;
    return null;
end $$;

create or replace trigger shown_once_with_more after insert on topic_timeline_entry
    referencing new table as changed for each statement execute function show_once();

create or replace trigger shown_once_with_less after delete on topic_timeline_entry
    referencing old table as changed for each statement execute function show_once();
