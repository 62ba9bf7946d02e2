package io.backgrounder.search;

import io.backgrounder.search.SearchRepository.Search;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** Corrects what seems mistyped in a query by which nothing is found. */
@ApplicationScoped
class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    /** More words than these are not mistyped, but of another language. */
    private static final int MOST_WORDS = 3;
    /** So many words are looked for in all ways to correct a query that are tried; each way has those that are right, too. */
    private static final int MOST_TRIED = 12;
    /** Between terms, where it cannot stand in one. */
    private static final String BETWEEN = "\n";

    private static final String UNKNOWN = """
            select n, w.word from unnest(cast(:words as text[])) with ordinality t (word, n)
            cross join lateral (select lower(unaccent(search_plain(t.word))) as word) w
            where not exists (select from search_word k where k.word = w.word) order by n""";
    private static final String KNOWN = "select word from search_word where word = any(cast(:words as text[]))";

    /**
     * The word that most documents have, of those that any has: of two with many, that of whose newest as many the oldest is newer. The
     * first where they are equal.
     */
    private static final String BEST = """
            select t.n from unnest(cast(:queries as text[])) with ordinality t (query, n)
            cross join lateral (
                select array_agg(p.configuration) as configurations,
                    array_agg(case when :filter = '' then p.unordered
                        else p.unordered && cast(nullif(:filter, '') as tsquery) end) as queries
                from search_queries(string_to_array(t.query, chr(10)), null) p where p.unordered is not null) g
            cross join lateral (
                select count(*) as documents, min(d.published_at) as oldest
                from search_newest(g.queries, g.configurations, false, cast(nullif(:after, '') as timestamptz),
                    cast(nullif(:before, '') as timestamptz), cast(nullif(:since, '') as timestamptz), nullif(:language, ''), 100) d) c
            where c.documents > 0 order by c.documents desc, c.oldest desc, t.n limit 1""";

    @Inject
    Session session;

    Optional<QueryText> corrected(Search search) {
        List<QueryText.Term> words =
                search.text().terms().filter(Spelling::mayBeMistyped).toList();
        Map<QueryText.Term, List<String>> meant = meant(unknown(words));
        List<QueryText.Term> replaced =
                words.stream().filter(word -> meant.containsKey(word)).toList();
        if (replaced.isEmpty()) {
            return Optional.empty();
        }
        long each = search.text().terms().count();
        List<QueryText> tried = choices(replaced.stream().map(meant::get).toList()).stream()
                .limit(Math.max(1, MOST_TRIED / each))
                .map(choice -> search.text().with(replaced, choice))
                .toList();
        return tried.size() == 1 ? Optional.of(tried.get(0)) : best(tried, search.criteria());
    }

    private static boolean mayBeMistyped(QueryText.Term term) {
        return !term.excluded()
                && !term.quoted()
                && term.text().length() >= SHORTEST
                && term.text().length() <= LONGEST
                && term.text().codePoints().allMatch(c -> Character.isLetter(c) && !QueryText.isPaired(c));
    }

    /** Those that no text has, without case and accents. */
    private Map<QueryText.Term, String> unknown(List<QueryText.Term> words) {
        Map<QueryText.Term, String> unknown = new HashMap<>();
        if (!words.isEmpty()) {
            session.createNativeQuery(UNKNOWN, Object[].class)
                    .setParameter(
                            "words", words.stream().map(QueryText.Term::text).toArray(String[]::new))
                    .getResultList()
                    .forEach(row -> unknown.put(words.get(((Number) row[0]).intValue() - 1), (String) row[1]));
        }
        return unknown.size() > MOST_WORDS ? Map.of() : unknown;
    }

    /** Known words near each; none of a word that has none. */
    private Map<QueryText.Term, List<String>> meant(Map<QueryText.Term, String> unknown) {
        Map<QueryText.Term, Set<String>> near = new HashMap<>();
        Set<String> all = new HashSet<>();
        unknown.forEach((term, word) -> near.put(term, Neighbours.of(word)));
        near.values().forEach(all::addAll);
        Map<QueryText.Term, List<String>> meant = new HashMap<>();
        if (!all.isEmpty()) {
            all.retainAll(session.createNativeQuery(KNOWN, Object[].class)
                    .setParameter("words", all.toArray(String[]::new))
                    .getResultStream()
                    .map(row -> (String) row[0])
                    .toList());
            near.forEach((term, words) -> {
                List<String> known = words.stream().filter(all::contains).toList();
                if (!known.isEmpty()) {
                    meant.put(term, known);
                }
            });
        }
        return meant;
    }

    /** One word of each list, in all ways. */
    private static List<List<String>> choices(List<List<String>> words) {
        List<List<String>> choices = List.of(List.of());
        for (List<String> next : words) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> choice : choices) {
                for (String word : next) {
                    List<String> one = new ArrayList<>(choice);
                    one.add(word);
                    longer.add(one);
                }
            }
            choices = longer.subList(0, Math.min(MOST_TRIED, longer.size()));
        }
        return choices;
    }

    private Optional<QueryText> best(List<QueryText> tried, Criteria criteria) {
        return criteria
                .bind(session.createNativeQuery(BEST, Object[].class))
                .setParameter("filter", criteria.filter())
                .setParameter(
                        "queries",
                        tried.stream()
                                .map(text -> String.join(BETWEEN, text.typed()))
                                .toArray(String[]::new))
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> tried.get(((Number) row[0]).intValue() - 1));
    }
}
