package io.backgrounder.search;

import static java.util.stream.Collectors.joining;

import io.backgrounder.search.analysis.Language;
import io.backgrounder.search.analysis.Word;
import io.backgrounder.search.analysis.Word.Form;
import io.backgrounder.search.analysis.WordCutter;
import io.backgrounder.search.query.LanguageQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Queries for words that somebody is typing, of which the last may be incomplete. */
final class TypedWords {
    /** The shortest incomplete word; too many words begin with one or two letters. */
    private static final int SHORTEST_PART = 3;

    /** The most words; nobody types more, but one character may stand for many. */
    private static final int MOST = 200;

    private TypedWords() {}

    /** The words as a {@code tsquery}; empty if too many documents would match. */
    static Optional<String> query(String typed, Language language) {
        List<Word> words = new WordCutter(language).cut(typed);
        List<List<Word>> runs = LanguageQuery.runs(words);
        if (runs.isEmpty() || words.size() > MOST) {
            return Optional.empty();
        }
        List<Word> lastRun = runs.get(runs.size() - 1);
        Word last = lastRun.get(lastRun.size() - 1);
        List<String> queries = new ArrayList<>();
        runs.subList(0, runs.size() - 1)
                .forEach(run -> queries.add(LanguageQuery.phrase(run, Set.of()).query()));
        if (last.form() == Form.LAST) {
            queries.add(LanguageQuery.phrase(lastRun, Set.of()).query());
        } else if (last.spelt().length() >= SHORTEST_PART) {
            lastRun.stream()
                    .filter(word -> word.position() < last.position() && word.form() == Form.WHOLE)
                    .forEach(word -> queries.add("'" + word.lexeme() + "'"));
            queries.add("('" + last.lexeme() + "' | '" + last.spelt() + "':*)");
        } else {
            return Optional.empty();
        }
        return Optional.of(queries.stream().collect(joining(" & ")));
    }
}
