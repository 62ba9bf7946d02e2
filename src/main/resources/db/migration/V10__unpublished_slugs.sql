-- A draft reserves its slug, but readers must not be able to tell: delivery looks at published slugs only.
alter table slug add column published boolean not null default true;
