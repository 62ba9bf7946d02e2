package io.backgrounder.search.query;

import static java.util.stream.Collectors.joining;

import io.backgrounder.search.analysis.Language;
import io.backgrounder.search.analysis.Word;
import io.backgrounder.search.analysis.Word.Form;
import io.backgrounder.search.analysis.WordCutter;
import io.backgrounder.search.analysis.WordPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A query as it applies to one language, since the same word has different stems in different languages.
 *
 * @param ordered the {@code tsquery}
 * @param unordered the same with phrases as separate words: it matches a superset, which an index finds
 * @param ranking the same without excluded words
 * @param frequent whether most documents match the query
 * @param wanted the words and phrases to highlight
 */
public record LanguageQuery(String ordered, String unordered, String ranking, boolean frequent, List<Phrase> wanted) {

    /**
     * Consecutive words, usually just one.
     *
     * @param optional whether documents need not have it if there are other words that they must have
     */
    public record Phrase(List<Word> words, boolean optional) {
        public String query() {
            StringBuilder query = new StringBuilder();
            for (int i = 0; i < words.size(); i++) {
                query.append(i == 0 ? "" : " <" + distance(i) + "> ").append(lexeme(words.get(i)));
            }
            return words.size() == 1 ? query.toString() : "(" + query + ")";
        }

        String unordered() {
            return words.stream().map(Phrase::lexeme).collect(joining(" & "));
        }

        private int distance(int i) {
            return words.get(i).position() - words.get(i - 1).position();
        }

        /** The lexeme of a word. A single letter also matches whatever begins with it. */
        private static String lexeme(Word word) {
            return "'" + word.lexeme() + "'" + (word.form() == Form.LAST ? ":*" : "");
        }

        /** Whether a text has the phrase at this position. */
        public boolean standsAt(int position, WordPlaces places) {
            return words.stream()
                    .allMatch(word ->
                            places.at(position + word.position() - words.get(0).position(), word) != null);
        }
    }

    /** Returns null if the query has nothing in this language that could be found. */
    public static LanguageQuery of(QueryText text, Language language, Set<String> stopWords) {
        WordCutter cutter = new WordCutter(language);
        List<LanguageQuery> alternatives = text.alternatives().stream()
                .map(terms -> of(text, terms, cutter, stopWords))
                .filter(Objects::nonNull)
                .toList();
        if (alternatives.size() < 2) {
            return alternatives.isEmpty() ? null : alternatives.get(0);
        }
        return new LanguageQuery(
                either(alternatives.stream().map(LanguageQuery::ordered)),
                either(alternatives.stream().map(LanguageQuery::unordered)),
                either(alternatives.stream().map(LanguageQuery::ranking)),
                alternatives.stream().anyMatch(LanguageQuery::frequent),
                alternatives.stream().flatMap(query -> query.wanted.stream()).toList());
    }

    private static String either(Stream<String> queries) {
        return queries.collect(joining(") | (", "(", ")"));
    }

    private static LanguageQuery of(
            QueryText text, List<QueryText.Term> terms, WordCutter cutter, Set<String> stopWords) {
        List<Phrase> named = new ArrayList<>();
        List<Phrase> excluded = new ArrayList<>();
        for (QueryText.Term term : terms) {
            List<Word> words = cutter.cut(term.text());
            if (term.excluded() && !words.isEmpty()) {
                excluded.add(phrase(words, Set.of()));
            } else if (term.quoted() && !words.isEmpty()) {
                named.add(phrase(words, Set.of()));
            } else {
                Set<String> idle = text.isShouted(term) ? Set.of() : stopWords;
                runs(words).forEach(run -> named.add(phrase(run, idle)));
            }
        }
        List<Phrase> needed = named.stream().filter(phrase -> !phrase.optional).toList();
        boolean frequent = needed.isEmpty();
        List<Phrase> wanted = frequent ? named : needed;
        if (wanted.isEmpty()) {
            return null;
        }
        String ordered = wanted.stream().map(Phrase::query).collect(joining(" & "));
        return new LanguageQuery(
                ordered + without(excluded.stream()),
                wanted.stream().map(Phrase::unordered).collect(joining(" & "))
                        + without(excluded.stream().filter(phrase -> phrase.words.size() == 1)),
                // Ranking frequent words by their proximity would cost the square of their number.
                frequent ? wanted.stream().map(Phrase::query).collect(joining(" | ")) : ordered,
                frequent,
                wanted);
    }

    private static String without(Stream<Phrase> excluded) {
        return excluded.map(phrase -> " & !" + phrase.query()).collect(joining());
    }

    /** Divides the words into runs, which are written without spaces between them. */
    public static List<List<Word>> runs(List<Word> words) {
        List<List<Word>> runs = new ArrayList<>();
        for (Word word : words) {
            if (runs.isEmpty() || runs.get(runs.size() - 1).get(0).run() != word.run()) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(word);
        }
        return runs;
    }

    /** The phrase for a run. It is the glued form if that covers the run, and pairs of letters if there are any. */
    public static Phrase phrase(List<Word> words, Set<String> idle) {
        List<Word> parts = new ArrayList<>();
        Word glued = null;
        for (Word word : words) {
            boolean paired = !parts.isEmpty()
                    && parts.get(parts.size() - 1).form() == Form.PAIR
                    && parts.get(parts.size() - 1).run() == word.run();
            if (word.form() == Form.GLUED) {
                glued = word;
            } else if (word.form() != Form.LAST || !paired) {
                parts.add(word);
            }
        }
        if (parts.size() == 2 && glued != null) {
            return new Phrase(List.of(glued), false);
        }
        Word only = parts.size() == 1 ? parts.get(0) : null;
        return new Phrase(parts, only != null && (only.form() == Form.FRAGMENT || idle.contains(only.lexeme())));
    }
}
