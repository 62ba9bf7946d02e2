package io.backgrounder.search;

import com.ibm.icu.util.VersionInfo;
import org.apache.lucene.util.Version;

/** The way in which texts are cut into words, of this version of the program: {@link WordCutter}'s, Lucene's and ICU's. */
final class Analysis {
    /** Raised with every change of what a text's words are. */
    private static final int SETTINGS = 1;

    /** What each row of the index has that it was written by. */
    static final int VERSION = (SETTINGS + " lucene " + Version.LATEST + " icu " + VersionInfo.ICU_VERSION).hashCode();

    private Analysis() {}
}
