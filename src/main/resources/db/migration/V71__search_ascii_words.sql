-- A word of ASCII has no accents to lose: looking for them took a tenth of the time that it takes to cut a text into words.
do $$
declare
    configuration record;
begin
    for configuration in
        select distinct m.mapcfg::regconfig as name, m.mapdict::regdictionary as stemmer
        from pg_ts_config c join pg_ts_config_map m on m.mapcfg = c.oid join pg_ts_dict d on d.oid = m.mapdict
        where c.cfgname ~ '^search_' and c.cfgnamespace = current_schema::regnamespace
            and m.maptokentype = (select tokid from ts_token_type('default') where alias = 'asciiword')
            and d.dictname <> 'unaccent'
    loop
        execute format(
            'alter text search configuration %s alter mapping for asciiword, asciihword, hword_asciipart with %s',
            configuration.name, configuration.stemmer);
    end loop;
end $$;
