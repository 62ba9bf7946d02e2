package io.backgrounder.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {
    /** The names in the archives of io.zonky.test.postgres, by the names that Java has for systems and processors. */
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
        "Windows 11, amd64, postgres-windows-x86_64.txz",
        "Windows Server 2025, amd64, postgres-windows-x86_64.txz"
    })
    void eachSystemHasItsArchive(String system, String processor, String archive) {
        assertEquals(archive, PostgresBinaries.archive(system, processor));
    }
}
