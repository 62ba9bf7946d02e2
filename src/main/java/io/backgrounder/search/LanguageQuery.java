package io.backgrounder.search;

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
 * What a query asks for in one language: a word that is a stem in one is another word in the next.
 *
 * @param ordered the {@code tsquery}
 * @param unordered the same with phrases as mere words: a superset, which an index finds
 * @param ranking the same without what is excluded
 * @param frequent whether most documents have what is asked for
 * @param wanted what is marked where it stands
 */
record LanguageQuery(String ordered, String unordered, String ranking, boolean frequent, List<Phrase> wanted) {

    /**
     * Words one behind the other; most often one.
     *
     * @param optional whether it need not be there, beside others that must
     */
    record Phrase(List<Word> words, boolean optional) {
        String query() {
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

        /** Of a single letter, whatever begins with it. */
        private static String lexeme(Word word) {
            return "'" + word.lexeme() + "'" + (word.form() == Form.LAST ? ":*" : "");
        }

        /** Whether it stands in a text, from the first of these words on. */
        boolean standsAt(int position, WordPlaces places) {
            return words.stream()
                    .allMatch(word ->
                            places.at(position + word.position() - words.get(0).position(), word) != null);
        }
    }

    /** Null where it names nothing that could be there. */
    static LanguageQuery of(QueryText text, Language language, Set<String> stopWords) {
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
                // To rank by how near frequent words are to one another would cost the square of their number.
                frequent ? wanted.stream().map(Phrase::query).collect(joining(" | ")) : ordered,
                frequent,
                wanted);
    }

    private static String without(Stream<Phrase> excluded) {
        return excluded.map(phrase -> " & !" + phrase.query()).collect(joining());
    }

    /** What stands together without space. */
    static List<List<Word>> runs(List<Word> words) {
        List<List<Word>> runs = new ArrayList<>();
        for (Word word : words) {
            if (runs.isEmpty() || runs.get(runs.size() - 1).get(0).run() != word.run()) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(word);
        }
        return runs;
    }

    /** By its glued form where that is all, and by pairs of letters where there are any. */
    static Phrase phrase(List<Word> words, Set<String> idle) {
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
