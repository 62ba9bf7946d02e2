package io.backgrounder.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words as a {@code tsvector}, as far as one can hold them. */
final class WordVector {
    private static final int LAST_POSITION = 16_383;
    private static final int MOST_POSITIONS = 255;

    /** Less than 1 MiB by what filters take. */
    private static final int MOST_BYTES = 950_000;

    private final Map<String, Entry> entries = new HashMap<>();
    private int bytes;
    private int end;

    /** Where a word stands. */
    private static final class Entry {
        private final StringBuilder positions = new StringBuilder();
        private int count;
    }

    /** Adds words behind those that are there. */
    WordVector add(List<Word> words, String weight) {
        int begin = end;
        for (Word word : words) {
            end = begin + word.position();
            Entry entry = entries.get(word.lexeme());
            if (entry == null && bytes < MOST_BYTES) {
                bytes += word.lexeme().length() * (word.lexeme().charAt(0) < 0x80 ? 1 : 3) + 3;
                entry = new Entry();
                entries.put(word.lexeme(), entry);
            }
            if (entry != null && entry.count < MOST_POSITIONS && bytes < MOST_BYTES) {
                bytes += 2;
                entry.positions
                        .append(entry.count++ == 0 ? ':' : ',')
                        .append(Math.min(end, LAST_POSITION))
                        .append(weight);
            }
        }
        return this;
    }

    @Override
    public String toString() {
        StringBuilder literal = new StringBuilder();
        entries.forEach((lexeme, entry) -> literal.append('\'')
                .append(lexeme)
                .append('\'')
                .append(entry.positions)
                .append(' '));
        return literal.toString();
    }
}
