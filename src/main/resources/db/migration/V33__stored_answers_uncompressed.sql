-- Half of what it cost to read a stored page was decompressing it. It takes about three times as much disk instead.
alter table stored_answer alter body set storage external;
