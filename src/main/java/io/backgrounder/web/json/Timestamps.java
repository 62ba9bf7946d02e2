package io.backgrounder.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** RFC 3339 timestamps in UTC, with at most microseconds (as PostgreSQL keeps them), in the years 0001 to 9999. */
public final class Timestamps {
    /** The earliest timestamp that can be written. */
    public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    /** The latest timestamp that can be written. */
    public static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Timestamps() {}

    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws DateTimeException if the text is not an RFC 3339 timestamp, or is one that could not be stored exactly */
    public static Instant parse(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9:]{8}(\\.[0-9]{1,6})?([Zz]|[+-][0-9]{2}:[0-9]{2})")
                || text.startsWith("0000")) {
            throw new DateTimeException("not an RFC 3339 timestamp of at most microseconds");
        }
        Instant instant =
                OffsetDateTime.parse(text.toUpperCase(java.util.Locale.ROOT)).toInstant();
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new DateTimeException("not in the years 0001 to 9999 in UTC");
        }
        return instant;
    }
}
