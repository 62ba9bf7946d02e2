package io.backgrounder.search.analysis;

/** The version of the text analysis, by which texts are cut into words with {@link WordCutter}, Lucene and ICU. */
public final class Analysis {
    /**
     * Must be raised with every change, of whatever origin, to what the words of a text are. Each row of the index has the version that
     * wrote it.
     */
    public static final int VERSION = 1;

    private Analysis() {}
}
