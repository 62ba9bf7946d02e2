-- Readers cannot search fronts, so that editors find all of them by manuscript_words. What there is already is written in the background.
insert into manuscript_words (resource_id, number, stemmer, words, version)
select id, 0, 'none', '', 0 from manuscript where kind = 'front'
on conflict do nothing;
