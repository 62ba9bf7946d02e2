package io.backgrounder.search.analysis;

import java.util.regex.Pattern;

/** A name, headline or question as it is compared with others; what has neither letters nor digits, as it is written. */
public final class SearchKey {
    private static final int LONGEST = 200;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private SearchKey() {}

    /** Empty where nothing can be seen of it. */
    public static String of(String name) {
        String folded = Folding.fold(name);
        String words = BETWEEN.matcher(folded).replaceAll(" ").strip();
        String key = words.isEmpty() ? folded.strip() : words;
        return WordCutter.start(key, LONGEST);
    }
}
