package io.backgrounder.search.analysis;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A {@code tsvector} of words, within PostgreSQL's limits. */
public final class WordVector {
    private static final int LAST_POSITION = 16_383;
    private static final int MOST_POSITIONS = 255;

    /** Less than 1 MiB, to leave room for the filters. */
    private static final int MOST_BYTES = 950_000;

    private static final int BYTES_OF_WORD = 3;
    private static final int BYTES_OF_POSITION = 2;

    private final Map<String, List<String>> positions = new HashMap<>();
    private int bytes;
    private int end;

    /** Adds words after those that are already there. */
    public WordVector add(List<Word> words, String weight) {
        int begin = end;
        for (Word word : words) {
            end = begin + word.position();
            List<String> known = positions.get(word.lexeme());
            int more = BYTES_OF_POSITION + (known == null ? bytes(word.lexeme()) : 0);
            if (bytes + more <= MOST_BYTES && (known == null || known.size() < MOST_POSITIONS)) {
                bytes += more;
                positions
                        .computeIfAbsent(word.lexeme(), unknown -> new ArrayList<>(1))
                        .add(Math.min(end, LAST_POSITION) + weight);
            }
        }
        return this;
    }

    private static int bytes(String lexeme) {
        return BYTES_OF_WORD + lexeme.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return positions.entrySet().stream()
                .map(word -> "'" + word.getKey() + "':" + String.join(",", word.getValue()))
                .collect(joining(" "));
    }
}
