-- Images of contributors, as other kinds have them (V21).

alter table contributor
    add column image text constraint contributor_image_is_object check (json_typeof(cast(image as json)) = 'object'),
    alter column image set statistics 0;
