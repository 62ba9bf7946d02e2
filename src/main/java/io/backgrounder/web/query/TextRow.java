package io.backgrounder.web.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A row that PostgreSQL returns within a row of another table, as an array of texts: an array is the cheapest form of such rows for both
 * sides, and JSON costs several times as much. Its values are read by their position, from 0.
 */
public record TextRow(String[] values) {
    /** The SQL for a column whose rows are those that {@code query} selects, each as {@code array[...]}. */
    public static String column(String query, String name) {
        return "array(" + query + ") as " + name;
    }

    /** The SQL for a time that {@link #instant} reads; the text of a time depends on the session's time zone. */
    public static String micros(String column) {
        return "cast(cast(extract(epoch from " + column + ") * 1000000 as bigint) as text)";
    }

    public UUID uuid(int place) {
        return UUID.fromString(values[place]);
    }

    public String text(int place) {
        return values[place];
    }

    public Integer number(int place) {
        return values[place] == null ? null : Integer.valueOf(values[place]);
    }

    public Instant instant(int place) {
        return values[place] == null ? null : Instant.EPOCH.plus(Long.parseLong(values[place]), ChronoUnit.MICROS);
    }

    public LocalDate date(int place) {
        return values[place] == null ? null : LocalDate.parse(values[place]);
    }
}
