package io.backgrounder.search.analysis;

/** The way in which texts are cut into words: {@link WordCutter}'s, Lucene's and ICU's. */
public final class Analysis {
    /** Raised with every change of what a text's words are, of whatever it comes: each row of the index has that it was written by. */
    public static final int VERSION = 1;

    private Analysis() {}
}
