-- The share of the sentences of a story that have evidence, in its newest version; null if none has. Editors' lists filter by it.
alter table manuscript add column evidenced double precision
    constraint manuscript_evidenced_is_share check (evidenced between 0 and 1);
