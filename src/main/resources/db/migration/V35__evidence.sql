-- On what the statements of a story rest, as the JSON that readers get: no query has a condition on it, and a page needs no further row.

alter table story
    add column evidence text constraint story_evidence_is_array check (json_typeof(cast(evidence as json)) = 'array'),
    alter column evidence set statistics 0;
