-- The JSON of pages of stories and fronts, as it was last sent: so that they need not be made again of a dozen tables when a node has just
-- started, or has no memory for them. A row is deleted in the transaction that changes what it shows. Nothing is lost with the table, so
-- that it is not in the write-ahead log.
create unlogged table stored_answer (
    resource_id uuid primary key,
    -- The program that has written it, and the base of its links: others may write the page otherwise.
    form        text not null,
    body        text not null
);
