-- How text is cut into words to be found: blind to case and accents, with the word's stem where its language has a stemmer. Both
-- extensions are trusted: whoever may create in the database may create them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- One configuration for each language, called search_en and so on, after what PostgreSQL 15 and newer have a stemmer for. Languages
-- whose script is cut into pairs of letters instead (below) need none: pairs find every part of a word, stems only its beginning.
do $$
declare
    stemmer record;
begin
    create text search configuration search_simple (copy = simple);
    for stemmer in
        select * from (values
            ('ca', 'catalan'), ('da', 'danish'), ('de', 'german'), ('el', 'greek'), ('en', 'english'), ('es', 'spanish'),
            ('eu', 'basque'), ('fi', 'finnish'), ('fr', 'french'), ('ga', 'irish'), ('hu', 'hungarian'), ('id', 'indonesian'),
            ('it', 'italian'), ('lt', 'lithuanian'), ('nl', 'dutch'), ('no', 'norwegian'), ('pt', 'portuguese'),
            ('ro', 'romanian'), ('ru', 'russian'), ('sr', 'serbian'), ('sv', 'swedish'), ('tr', 'turkish')) s (code, name)
    loop
        execute format('create text search configuration search_%s (copy = %I)', stemmer.code, stemmer.name);
        execute format(
            'alter text search configuration search_%s alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
                with unaccent, %I', stemmer.code, stemmer.name || '_stem');
    end loop;
    alter text search configuration search_simple
        alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part with unaccent, simple;
end $$;

-- The configuration of a BCP 47 tag; that without a stemmer where it is null. Its name, since pg_upgrade refuses tables with a regconfig.
create function search_configuration(language text) returns text language plpgsql immutable parallel safe as $$
begin
    return case lower(split_part(language, '-', 1))
        when 'en' then 'search_en' when 'de' then 'search_de' when 'fr' then 'search_fr' when 'es' then 'search_es'
        when 'it' then 'search_it' when 'pt' then 'search_pt' when 'nl' then 'search_nl' when 'ru' then 'search_ru'
        when 'sv' then 'search_sv' when 'da' then 'search_da' when 'no' then 'search_no' when 'nb' then 'search_no'
        when 'nn' then 'search_no' when 'fi' then 'search_fi' when 'hu' then 'search_hu' when 'ro' then 'search_ro'
        when 'tr' then 'search_tr' when 'el' then 'search_el' when 'ca' then 'search_ca' when 'eu' then 'search_eu'
        when 'ga' then 'search_ga' when 'id' then 'search_id' when 'lt' then 'search_lt' when 'sr' then 'search_sr'
        else 'search_simple' end;
end $$;

-- The letters of scripts without a stemmer here, or without spaces between words: all but Latin, Greek and Cyrillic.
create function search_paired() returns text language sql immutable parallel safe as $$
    select '\u0530-\u1c7f\u1c90-\u1cff\u2c80-\u2dff\u2e80-\ua63f\ua6a0-\ua71f\ua800-\uab2f\uab70-\ud7ff\uf900-\ufeff\uff66-\uffdc'
        || '\U00010000-\U0001d3ff\U0001e000-\U0001efff\U00020000-\U0003ffff'
$$;

-- Text in one form: what joins words, and punctuation that some locales take for letters, becomes space; Arabic and Hebrew vowel
-- signs go, and Arabic letters that are written either way become one. Upper case of other scripts than ASCII goes here, since not
-- every locale knows it. Normal forms are made only where something shows that they are needed: they cost more than the rest.
create function search_plain(content text) returns text language plpgsql immutable parallel safe as $$
declare
    plain text;
begin
    if octet_length(content) = char_length(content) then
        return replace(replace(replace(content, '/', ' '), '-', ' '), '_', ' ');
    end if;
    plain := lower(regexp_replace(
        content,
        '[/_\u00a0\u00a1\u00a7\u00ab\u00b6\u00b7\u00bb\u00bf\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4'
            '\u0964\u0965\u2000-\u206f\u3000-\u3003\u3008-\u3011\u3014-\u301f\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65-]',
        ' ', 'g') collate "und-x-icu");
    if plain ~ ('[' || search_paired() || ']') then
        return regexp_replace(
            translate(normalize(plain, NFKC), 'أإآٱىةیکـ', 'اااايهيك'),
            '[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]', '', 'g');
    elsif plain ~ '[\u0300-\u036f\ufb00-\ufb06\uff10-\uff5a]' then
        return normalize(plain, NFKC);
    end if;
    return plain;
end $$;

-- Text as the configurations get it. Each letter of those scripts becomes one word together with the letter behind it, and the last of
-- a row one word by itself: then the words of any part of the row stand in it one behind the other. The words are spelt in ASCII, b2
-- and then five hexadecimal digits a letter, which no locale takes for anything else. A letter is the end of one word and the beginning
-- of the next, but for the first.
create function search_text(content text) returns text language plpgsql immutable parallel safe as $$
declare
    plain text := search_plain(content);
begin
    if octet_length(plain) = char_length(plain) or plain !~ ('[' || search_paired() || ']') then
        return plain;
    end if;
    return (
        select string_agg(
            coalesce(part[1], (
                select ' ' || substr(string_agg(code || ' b2' || code, ''), 7) || ' '
                from (select lpad(to_hex(ascii(letter)), 5, '0') as code from string_to_table(part[2], null) letter offset 0) c)),
            '')
        from regexp_matches(plain, format('([^%s]+)|([%1$s]+)', search_paired()), 'g') part);
end $$;

-- A name, headline or question, or what is typed to find one, as it is compared with others.
create function search_key(content text) returns text language plpgsql immutable parallel safe as $$
begin
    return left(btrim(regexp_replace(
        lower(unaccent('unaccent', search_plain(content))), '[[:space:][:punct:]]+', ' ', 'g')), 200) collate "C";
end $$;

-- What a query in web-search syntax asks for in a configuration, or null where it names nothing that an index could find. The text
-- is in the form of search_text, but that b1 stands for a single letter, with which a pair begins.
create function search_query(configuration regconfig, query text) returns tsquery language plpgsql immutable parallel safe
set client_min_messages = warning as $$
declare
    parsed tsquery := websearch_to_tsquery(configuration, query);
begin
    if query ~ '\mb1' then
        parsed := regexp_replace(parsed::text, '''b1([0-9a-f]{5})''', '''b2\1'':*', 'g')::tsquery;
    end if;
    return case when querytree(parsed) not in ('', 'T') then parsed end;
end $$;
