-- Images of stories, FAQs, topics and sources, as the JSON that readers get: no query has a condition on a member of it, and a page needs
-- no further row for it. They have no statistics, as texts have none.

alter table story
    add column image text constraint story_image_is_object check (json_typeof(cast(image as json)) = 'object'),
    -- Those within the sections, by section.
    add column images text constraint story_images_are_object check (json_typeof(cast(images as json)) = 'object'),
    alter column image set statistics 0,
    alter column images set statistics 0;

alter table faq
    add column image text constraint faq_image_is_object check (json_typeof(cast(image as json)) = 'object'),
    alter column image set statistics 0;

alter table topic
    add column image text constraint topic_image_is_object check (json_typeof(cast(image as json)) = 'object'),
    alter column image set statistics 0;

alter table source
    add column image text constraint source_image_is_object check (json_typeof(cast(image as json)) = 'object'),
    alter column image set statistics 0;
