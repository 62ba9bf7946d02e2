-- What readers see of the kinds whose rows stay when they are withdrawn. Delivery reads these views in place of the tables.
-- A view keeps the columns that its table had when it was made, and Flyway runs this file again only when it differs. So a migration that
-- changes columns of these tables is named here: V21, V24, V25, V29, V30, V34, V39, V43, V44.
create or replace view published_source as select * from source where withdrawn_at is null;
create or replace view published_article as select * from article where withdrawn_at is null;
create or replace view published_topic as select * from topic where withdrawn_at is null;
create or replace view published_contributor as select * from contributor where withdrawn_at is null;
create or replace view published_faq as select * from faq where withdrawn_at is null;
-- Pages of stories are read from the table, with a condition; this is for what asks for any kind.
create or replace view published_story as select id from story where withdrawn_at is null;
create or replace view published_front as select * from front where withdrawn_at is null;
