package io.backgrounder.search;

import io.backgrounder.web.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Finds what to suggest, in steps: each is taken only while there is room, and each looks at a bounded number of rows. */
@ApplicationScoped
class SuggestionRepository {
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_FUZZY = 5;

    /** A name may begin so as an alias does: hence twice as many. Of headlines that begin so, the newest of the first 200. */
    private static final String BEGINNINGS = """
            with typed as (select search_key(:q) as key)
            (select s.owner, s.number from typed t cross join lateral (
                select * from suggestion s
                where s.kind = 'topic' and 'topic' = any(cast(:kinds as text[])) and t.key <> ''
                    and s.key >= t.key and s.key < t.key || chr(1114111)
                order by s.key, s.owner limit :limit * 2) s
            order by s.key, s.owner)
            union all
            (select s.owner, s.number from typed t cross join unnest(cast(:kinds as text[])) k (kind) cross join lateral (
                select * from suggestion s
                where s.kind = k.kind and k.kind <> 'topic' and t.key <> ''
                    and s.key >= t.key and s.key < t.key || chr(1114111)
                order by s.key, s.owner limit 200) s
            order by s.published_at desc, s.owner limit :limit)""";

    private static final String PARTS = """
            select p.owner, 0 from suggestion_parts(cast(:words as text[]), :last, cast(:kinds as text[]), :limit) p""";

    private static final String ALIKE = """
            select s.owner, s.number from suggestion s
            where s.kind = 'topic' and s.key % search_key(:q)
            order by similarity(s.key, search_key(:q)) desc, s.key, s.owner limit :limit""";

    private static final String SHOWN = """
            with found as (
                select f.id, f.number, f.n
                from unnest(cast(:ids as uuid[]), cast(:numbers as int[])) with ordinality f (id, number, n))
            select f.n, 'topic', t.id, t.slug, t.name, a.name from found f join topic t on t.id = f.id
                left join topic_alias a on a.topic_id = t.id and a.position = f.number - 1
            union all select f.n, 'story', s.id, s.slug, s.headline, null from found f join story s on s.id = f.id
            union all select f.n, 'faq', q.id, q.slug, q.question, null from found f join faq q on q.id = f.id
            order by 1""";

    @Inject
    Session session;

    List<Suggestion> suggest(String q, List<String> kinds, int limit) {
        List<String> words = words(q);
        if (words.isEmpty()) {
            return List.of();
        }
        Map<UUID, Integer> found = new LinkedHashMap<>();
        String[] types = kinds.toArray(String[]::new);
        add(
                found,
                session.createNativeQuery(BEGINNINGS, Object[].class)
                        .setParameter("q", q)
                        .setParameter("kinds", types),
                limit);
        String last = words.get(words.size() - 1);
        boolean paired = last.codePoints().anyMatch(QueryText::isPaired);
        if (found.size() < limit && (paired || last.length() >= SHORTEST_PART)) {
            add(
                    found,
                    session.createNativeQuery(PARTS, Object[].class)
                            .setParameter(
                                    "words",
                                    words.stream()
                                            .limit(words.size() - 1L)
                                            .map("+"::concat)
                                            .toArray(String[]::new))
                            .setParameter("last", last)
                            .setParameter("kinds", types),
                    limit);
        }
        if (found.size() < limit && q.strip().length() >= SHORTEST_FUZZY && kinds.contains(Kind.TOPIC.prefix())) {
            add(found, session.createNativeQuery(ALIKE, Object[].class).setParameter("q", q), limit);
        }
        return shown(found);
    }

    /** What is typed as words; none where that would be too much to look for. */
    private static List<String> words(String q) {
        List<String> words = new ArrayList<>();
        for (String word : q.strip().split("[\\s\"]+")) {
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(word);
            }
        }
        return words;
    }

    private static void add(Map<UUID, Integer> found, NativeQuery<Object[]> query, int limit) {
        for (Object[] row : query.setParameter("limit", limit).getResultList()) {
            if (found.size() < limit) {
                found.putIfAbsent((UUID) row[0], ((Number) row[1]).intValue());
            }
        }
    }

    private List<Suggestion> shown(Map<UUID, Integer> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        return session
                .createNativeQuery(SHOWN, Object[].class)
                .setParameter("ids", found.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .setParameter(
                        "numbers", found.values().stream().map(String::valueOf).toArray(String[]::new))
                .getResultList()
                .stream()
                .map(row -> Suggestion.of(
                        Kind.of((String) row[1]), (UUID) row[2], (String) row[3], (String) row[4], (String) row[5]))
                .toList();
    }
}
