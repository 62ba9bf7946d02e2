package io.backgrounder.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.util.VersionInfo;
import java.util.List;
import org.apache.lucene.util.Version;
import org.junit.jupiter.api.Test;

/** Rows say by which analysis they were written, so that they are written anew where it has changed. */
class AnalysisTest {
    /** Whoever takes another library raises the version of the analysis, and says so here. */
    @Test
    void theVersionIsThatOfTheseLibraries() {
        assertEquals(
                List.of(1, "9.12.3", "79.1.0.0"),
                List.of(Analysis.VERSION, Version.LATEST.toString(), VersionInfo.ICU_VERSION.toString()));
    }
}
