package io.backgrounder.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the specification of EDTF, of its levels 0 and 1, and what lies at the limits. */
class EdtfTest {
    @ParameterizedTest
    @CsvSource({
        // Level 0.
        "1985-04-12, DAY, 1985-04-12T00:00:00Z, 1985-04-13T00:00:00Z",
        "1985-04, MONTH, 1985-04-01T00:00:00Z, 1985-05-01T00:00:00Z",
        "1985, YEAR, 1985-01-01T00:00:00Z, 1986-01-01T00:00:00Z",
        "1985-04-12T23:20:30Z, SECOND, 1985-04-12T23:20:30Z, 1985-04-12T23:20:31Z",
        "1985-04-12T23:20:30-04, SECOND, 1985-04-13T03:20:30Z, 1985-04-13T03:20:31Z",
        "1985-04-12T23:20:30+04:30, SECOND, 1985-04-12T18:50:30Z, 1985-04-12T18:50:31Z",
        // Level 1: a whole date is uncertain, approximate, or both.
        "1984?, YEAR, 1984-01-01T00:00:00Z, 1985-01-01T00:00:00Z",
        "2004-06~, MONTH, 2004-06-01T00:00:00Z, 2004-07-01T00:00:00Z",
        "2004-06-11%, DAY, 2004-06-11T00:00:00Z, 2004-06-12T00:00:00Z",
        // The limits.
        "0000, YEAR, 0000-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31, DAY, 9999-12-31T00:00:00Z, +10000-01-01T00:00:00Z",
        "2024-02-29, DAY, 2024-02-29T00:00:00Z, 2024-03-01T00:00:00Z",
        "2025-12, MONTH, 2025-12-01T00:00:00Z, 2026-01-01T00:00:00Z",
        "2025-12-31T23:59:59+00:00, SECOND, 2025-12-31T23:59:59Z, 2026-01-01T00:00:00Z",
        "2025-12-31T23:59:59-12:00, SECOND, 2026-01-01T11:59:59Z, 2026-01-01T12:00:00Z"
    })
    void aDateMeansTheTimeFromItsStartToItsEnd(String text, Edtf.Precision precision, Instant start, Instant end) {
        Edtf date = Edtf.of(text);
        assertEquals(precision, date.precision());
        assertEquals(start, Instant.ofEpochSecond(date.start()));
        assertEquals(end, Instant.ofEpochSecond(date.end()));
        assertEquals(text, date.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Level 0 with a local time, and its intervals.
                "1985-04-12T23:20:30",
                "1964/2008",
                "2004-06/2006-08",
                "2004-02-01/2005-02-08",
                "2004-02-01/2005-02",
                "2004-02-01/2005",
                "2005/2006-02",
                // Level 1: letter-prefixed and negative years, seasons, unspecified digits, extended intervals.
                "Y170000002",
                "Y-170000002",
                "2001-21",
                "201X",
                "20XX",
                "2004-XX",
                "1985-04-XX",
                "1985-XX-XX",
                "1985-04-12/..",
                "1985-04/..",
                "1985/..",
                "../1985-04-12",
                "../1985-04",
                "../1985",
                "1985-04-12/",
                "1985/",
                "/1985-04-12",
                "/1985",
                "1984~/2004-06",
                "-1985",
                // Level 2 qualifies components.
                "2004-06~-11",
                "2004?-06-11",
                "?2004-06-~11",
                "Y-17E7",
                "1950S2",
                "[1667,1668, 1670..1672]",
                "{1960,1961-12}",
                // No dates.
                "",
                " ",
                "1985 ",
                "85",
                "19850412",
                "1985-4-12",
                "1985-13",
                "1985-00",
                "1985-02-30",
                "1985-04-31",
                "2025-02-29",
                "1985-04-12?~",
                "1985-04-12T23:20:30Z?",
                "1985-04-12T24:00:00Z",
                "1985-04-12T23:60:00Z",
                "1985-04-12T23:20:60Z",
                "1985-04-12T23:20Z",
                "1985-04-12T23:20:30.5Z",
                "1985-04-12t23:20:30z",
                "1985-04-12 23:20:30Z",
                "1985-04T23:20:30Z",
                "1985-04-12T23:20:30+0430",
                "1985-04-12T23:20:30+25:00",
                "1985-04-12T23:20:30+04:60",
                "1985-04-12T23:20:30-00",
                "1985-04-12T23:20:30-00:00",
                "１９８５",
                "19٨5",
                "12345"
            })
    void whatIsOutsideOfTheProfileIsNoDate(String text) {
        assertTrue(Edtf.parse(text).isEmpty(), text);
    }

    /** Whatever is made of the characters of dates, it is read or not, but never fails. */
    @Test
    void noTextIsAFault() {
        Random random = new Random(23);
        List<String> parts = List.of(
                "19", "20", "85", "00", "02", "12", "30", "99", "-", ":", "T", "Z", "+", "?", "~", "%", "X", "/");
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length >= 0; length--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            Edtf.parse(text.toString()).ifPresent(date -> {
                assertTrue(date.start() < date.end());
                assertTrue(date.text().length() <= Edtf.LONGEST);
            });
        }
    }
}
