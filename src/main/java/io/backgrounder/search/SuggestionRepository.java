package io.backgrounder.search;

import io.backgrounder.address.Kind;
import io.backgrounder.search.analysis.Language;
import io.backgrounder.search.analysis.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Finds suggestions in steps. Each step is taken only while there is room, and reads a bounded number of rows. */
@ApplicationScoped
class SuggestionRepository {
    private static final int SHORTEST_FUZZY = 5;
    private static final List<String> DATED = Kind.names(Kind.DATED);

    /**
     * Reads twice as many names as needed, since a name may begin like an alias of its topic. Of the first 200 other titles, takes the newest.
     */
    private static final String BEGINNINGS = """
            with typed as (select cast(:key as text) as key)
            (select s.owner, s.number from typed t cross join unnest(cast(:kinds as text[])) k (kind) cross join lateral (
                select * from suggestion s
                where s.kind = k.kind and k.kind in ('topic', 'contributor') and t.key <> ''
                    and s.key >= t.key and s.key < t.key || chr(1114111)
                order by s.key, s.owner limit :limit * 2) s
            order by s.key, s.owner)
            union all
            (select s.owner, s.number from typed t cross join unnest(cast(:kinds as text[])) k (kind) cross join lateral (
                select * from suggestion s
                where s.kind = k.kind and k.kind not in ('topic', 'contributor') and t.key <> ''
                    and s.key >= t.key and s.key < t.key || chr(1114111)
                order by s.key, s.owner limit 200) s
            order by s.published_at desc, s.owner limit :limit)""";

    /**
     * Finds topics and contributors first, then the newest stories and FAQs with all words in their title, of which the last may be incomplete. Stories and
     * FAQs together need no filter, which would be a long list for the index to read: everything else that has a title is older.
     */
    private static final String NAME_PARTS = """
            select d.owner, 0 from search_document d
            where d.stemmer = 'none' and d.title @@ cast(:query as tsquery) order by d.id limit :limit""";

    private static final String PARTS = """
            select n.owner, 0 from search_newest(
                cast(:queries as tsquery[]), cast(:stemmers as text[]), false, true, null, null, null, null, :limit) n
            where n.kind = any(cast(:kinds as text[]))""";

    private static final String ALIKE = """
            select s.owner, s.number from suggestion s
            where s.kind in ('topic', 'contributor') and s.kind = any(cast(:kinds as text[])) and s.key % :key
            order by similarity(s.key, :key) desc, s.key, s.owner limit :limit""";

    private static final String SHOWN = """
            with found as (
                select f.id, f.number, f.n
                from unnest(cast(:ids as uuid[]), cast(:numbers as int[])) with ordinality f (id, number, n))
            select f.n, s.kind, s.id, s.slug, s.title, a.name from found f
                join (select * from search_shown where id = any(cast(:ids as uuid[]))) s on s.id = f.id
                left join lateral (
                    select c.names[f.number + 1] as name from search_content c
                    where c.kind = 'topic' and c.owner = s.id and f.number > 0) a on true
            order by 1""";

    @Inject
    Session session;

    @Inject
    SearchRepository search;

    /** A resource, and the number of its name that matches: 0 is its title, others are aliases. */
    private record Match(UUID owner, int number) {}

    private record Shown(long place, String kind, UUID id, String slug, String title, String alias) {}

    List<Suggestion> suggest(String q, List<String> kinds, int limit) {
        String key = SearchKey.of(q);
        if (key.isEmpty()) {
            return List.of();
        }
        Map<UUID, Integer> found = new LinkedHashMap<>();
        String[] types = kinds.toArray(String[]::new);
        add(
                found,
                session.createNativeQuery(BEGINNINGS, Match.class)
                        .setParameter("key", key)
                        .setParameter("kinds", types),
                limit);
        if (found.size() < limit) {
            addByParts(found, q, kinds, limit);
        }
        if (found.size() < limit && key.length() >= SHORTEST_FUZZY) {
            add(
                    found,
                    session.createNativeQuery(ALIKE, Match.class)
                            .setParameter("key", key)
                            .setParameter("kinds", types),
                    limit);
        }
        return shown(found);
    }

    private void addByParts(Map<UUID, Integer> found, String q, List<String> kinds, int limit) {
        Map<Language, String> queries = new EnumMap<>(Language.class);
        for (Language language : search.languages()) {
            TypedWords.query(q, language).ifPresent(query -> queries.put(language, query));
        }
        Map<Boolean, List<String>> byTime = kinds.stream().collect(Collectors.partitioningBy(DATED::contains));
        List<String> names = byTime.get(false);
        List<String> others = byTime.get(true);
        if (!names.isEmpty() && queries.containsKey(Language.NONE)) {
            add(
                    found,
                    session.createNativeQuery(NAME_PARTS, Match.class)
                            .setParameter(
                                    "query",
                                    "(" + queries.get(Language.NONE) + ")"
                                            + names.stream()
                                                    .map(kind -> "'#kind/" + kind + "'")
                                                    .collect(Collectors.joining(" | ", " & (", ")"))),
                    limit);
        }
        if (found.size() < limit && !others.isEmpty()) {
            String filter = others.size() > 1 ? "" : " & '#kind/" + others.get(0) + "'";
            add(
                    found,
                    session.createNativeQuery(PARTS, Match.class)
                            .setParameter(
                                    "queries",
                                    queries.values().stream()
                                            .map(query -> "(" + query + ")" + filter)
                                            .toArray(String[]::new))
                            .setParameter(
                                    "stemmers",
                                    queries.keySet().stream()
                                            .map(Language::code)
                                            .toArray(String[]::new))
                            .setParameter("kinds", others.toArray(String[]::new)),
                    limit);
        }
    }

    private static void add(Map<UUID, Integer> found, NativeQuery<Match> query, int limit) {
        for (Match match : query.setParameter("limit", limit).getResultList()) {
            if (found.size() < limit) {
                found.putIfAbsent(match.owner, match.number);
            }
        }
    }

    private List<Suggestion> shown(Map<UUID, Integer> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        return session
                .createNativeQuery(SHOWN, Shown.class)
                .setParameter("ids", found.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .setParameter(
                        "numbers", found.values().stream().map(String::valueOf).toArray(String[]::new))
                .getResultList()
                .stream()
                .map(row -> Suggestion.of(Kind.of(row.kind), row.id, row.slug, row.title, row.alias))
                .toList();
    }
}
