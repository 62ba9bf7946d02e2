-- A third of the time that the database took to send a stored front was spent on decompressing it. It takes more disk instead.
alter table stored_answer alter body set storage external;
