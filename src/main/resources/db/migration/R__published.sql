-- What readers see of the kinds whose rows stay when they are withdrawn. Delivery reads these views, and never the tables.
create or replace view published_source as select * from source where withdrawn_at is null;
create or replace view published_topic as select * from topic where withdrawn_at is null;
create or replace view published_faq as select * from faq where withdrawn_at is null;
