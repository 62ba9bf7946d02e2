-- What kind of source it is, and who owns it: sources with the same owner are not independent of each other.

alter table source
    add column source_type text,
    add column owner text,
    add constraint source_type_known
        check (source_type in ('newspaper', 'agency', 'broadcaster', 'magazine', 'official', 'think-tank', 'company', 'other'));
