package io.backgrounder.web.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What text and what times are taken at all. */
class WellFormedTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "ñ 新聞 🗞", "\uFFFF", "\t\n"})
    void unicodeIsTaken(String text) {
        assertNull(WellFormed.fault(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud83d", "\udcf0", "\ud83dx", "\udcf0\ud83d"})
    void whatPostgresqlCannotKeepIsNot(String text) {
        assertNotNull(WellFormed.fault(text));
    }

    @Test
    void percentEncodingMustBeUtf8() {
        assertTrue(WellFormed.percentEncoded("topic=caf%C3%A9&q=a+b"));
        for (String wrong : new String[] {"%ff", "%C3", "%zz", "%", "%00", "%ED%A0%80"}) {
            assertFalse(WellFormed.percentEncoded(wrong), wrong);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:00:00Z, 2026-11-24T08:00:00Z",
        "2026-11-24t08:00:00.5z, 2026-11-24T08:00:00.500Z",
        "2026-11-24T08:00:00.123456+05:30, 2026-11-24T02:30:00.123456Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z"
    })
    void timestampsAreKeptExactly(String text, String kept) {
        assertEquals(Instant.parse(kept), Timestamps.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24",
                "2026-11-24T08:00:00",
                "2026-11-24T08:00Z",
                "2026-11-24 08:00:00Z",
                "2026-11-24T08:00:00.1234567Z",
                "2026-02-30T08:00:00Z",
                "2026-11-24T24:00:01Z",
                "2026-11-24T08:00:00+25:00",
                "0000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "0001-01-01T00:00:00+14:00",
                "9999-12-31T23:59:59-14:00",
                "0"
            })
    void otherTimestampsAreRefused(String text) {
        assertThrows(DateTimeException.class, () -> Timestamps.parse(text));
    }
}
