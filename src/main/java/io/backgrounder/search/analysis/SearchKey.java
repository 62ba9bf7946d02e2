package io.backgrounder.search.analysis;

import java.util.regex.Pattern;

/** The form in which names, headlines and questions are compared. Text without letters and digits is kept as written. */
public final class SearchKey {
    private static final int LONGEST = 200;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private SearchKey() {}

    /** Returns the key of a name; empty if the name has no visible characters. */
    public static String of(String name) {
        String folded = Folding.fold(name);
        String words = BETWEEN.matcher(folded).replaceAll(" ").strip();
        String key = words.isEmpty() ? folded.strip() : words;
        return WordCutter.start(key, LONGEST);
    }
}
