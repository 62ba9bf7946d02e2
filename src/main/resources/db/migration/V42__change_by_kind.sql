-- A feed of some kinds only: the next entries of each kind, however many others lie between them.
create index change_by_kind on change (kind, position);
