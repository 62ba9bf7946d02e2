package io.backgrounder.search;

import static java.util.stream.Collectors.toSet;

import io.backgrounder.search.SearchRepository.Search;
import io.backgrounder.search.analysis.Language;
import io.backgrounder.search.analysis.Word;
import io.backgrounder.search.analysis.WordCutter;
import io.backgrounder.search.query.QueryText;
import io.backgrounder.search.query.QueryText.Part;
import io.backgrounder.web.query.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** Corrects words that seem mistyped in a query that finds nothing. */
@ApplicationScoped
class Spelling {
    /** The most unknown words that are corrected. A query with more is not mistyped, but in another language. */
    private static final int MOST_WORDS = 3;
    /** The most terms that are searched for in all variants of a query together; each variant also has the terms that are not corrected. */
    private static final int MOST_TRIED = 12;

    private static final String KNOWN = "select word from search_word where word = any(cast(:words as text[]))";

    /**
     * The variant that the most documents have, counted up to 100. Of two with equal counts, the one whose oldest counted document is
     * newer; if these are equal, too, the first.
     */
    private static final String BEST = """
            select g.n from (
                select n, array_agg(query) as queries, array_agg(stemmer) as stemmers
                from unnest(cast(:numbers as int[]), cast(:queries as tsquery[]), cast(:stemmers as text[])) q (n, query, stemmer)
                group by n) g
            cross join lateral (
                select count(*) as documents, min(d.published_at) as oldest
                from search_newest(g.queries, g.stemmers, false, false, cast(nullif(:after, '') as timestamptz),
                    cast(nullif(:before, '') as timestamptz), cast(nullif(:since, '') as timestamptz), nullif(:language, ''), 100) d) c
            where c.documents > 0 order by c.documents desc, c.oldest desc, g.n limit 1""";

    @Inject
    Session session;

    @Inject
    SearchRepository search;

    Optional<QueryText> corrected(Search search) {
        Map<Part, List<String>> meant = meant(unknown(words(search.text())));
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        long each = search.text().terms().count();
        List<Part> replaced = List.copyOf(meant.keySet());
        List<QueryText> tried = choices(List.copyOf(meant.values())).stream()
                .limit(Math.max(1, MOST_TRIED / each))
                .map(choice -> search.text().with(replaced, choice))
                .toList();
        return tried.size() == 1 ? Optional.of(tried.get(0)) : best(tried, search.criteria());
    }

    /** The words without case and accents, but not stemmed. */
    private static List<Part> words(QueryText text) {
        WordCutter cutter = new WordCutter(Language.NONE);
        return text.terms()
                .filter(term -> !term.excluded() && !term.quoted())
                .flatMap(term -> cutter.cut(term.text()).stream()
                        .filter(Word::isCorrectable)
                        .map(word -> new Part(word.spelt(), term.start() + word.start(), term.start() + word.end())))
                .toList();
    }

    /** The words that no text has, or none if there are too many. */
    private List<Part> unknown(List<Part> words) {
        Set<String> known = known(words.stream().map(Part::word).collect(toSet()));
        List<Part> unknown =
                words.stream().filter(word -> !known.contains(word.word())).toList();
        return unknown.size() > MOST_WORDS ? List.of() : unknown;
    }

    /** The known neighbours of each unknown word that has any. */
    private Map<Part, List<String>> meant(List<Part> unknown) {
        Map<Part, Set<String>> near = new LinkedHashMap<>();
        unknown.forEach(word -> near.put(word, Neighbours.of(word.word())));
        Set<String> known = known(near.values().stream().flatMap(Set::stream).collect(toSet()));
        Map<Part, List<String>> meant = new LinkedHashMap<>();
        near.forEach((word, words) -> {
            List<String> right = words.stream().filter(known::contains).toList();
            if (!right.isEmpty()) {
                meant.put(word, right);
            }
        });
        return meant;
    }

    private Set<String> known(Set<String> words) {
        return words.isEmpty()
                ? Set.of()
                : Column.of(session, KNOWN, String.class)
                        .setParameter("words", words.toArray(String[]::new))
                        .getResultStream()
                        .collect(toSet());
    }

    /** All combinations of one word from each list, up to a limit. */
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
        List<Integer> numbers = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        List<String> stemmers = new ArrayList<>();
        for (int i = 0; i < tried.size(); i++) {
            int number = i;
            search.search(tried.get(i), criteria).parsed().byLanguage().forEach((language, query) -> {
                numbers.add(number);
                queries.add(criteria.narrow(query.unordered()));
                stemmers.add(language.code());
            });
        }
        return criteria
                .bind(Column.of(session, BEST, Integer.class))
                .setParameter("numbers", numbers.toArray(Integer[]::new))
                .setParameter("queries", queries.toArray(String[]::new))
                .setParameter("stemmers", stemmers.toArray(String[]::new))
                .getResultList()
                .stream()
                .findFirst()
                .map(tried::get);
    }
}
