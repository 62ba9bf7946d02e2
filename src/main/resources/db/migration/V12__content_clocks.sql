-- The second clock: when something that matters to a reader was last written.
alter table source add column content_updated_at timestamptz;
update source set content_updated_at = updated_at;
alter table source alter column content_updated_at set not null;

alter table topic add column content_updated_at timestamptz;
update topic set content_updated_at = updated_at;
alter table topic alter column content_updated_at set not null;

alter table faq add column content_updated_at timestamptz;
update faq set content_updated_at = updated_at;
alter table faq alter column content_updated_at set not null;

alter table story add column content_updated_at timestamptz;
update story set content_updated_at = updated_at;
alter table story alter column content_updated_at set not null;
