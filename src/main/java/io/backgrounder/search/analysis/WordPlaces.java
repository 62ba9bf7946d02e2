package io.backgrounder.search.analysis;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;

/** The words of a text by their positions. */
public final class WordPlaces {
    private final Map<Integer, List<Word>> words;

    public WordPlaces(List<Word> words) {
        this.words = words.stream().collect(groupingBy(Word::position));
    }

    /** The word of the text that matches a word of a query at this position; null if none does. */
    public Word at(int position, Word asked) {
        for (Word word : words.getOrDefault(position, List.of())) {
            if (word.lexeme().equals(asked.lexeme())
                    || asked.form() == Word.Form.LAST && word.lexeme().startsWith(asked.lexeme())) {
                return word;
            }
        }
        return null;
    }
}
