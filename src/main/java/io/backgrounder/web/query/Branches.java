package io.backgrounder.web.query;

import java.util.List;
import java.util.UUID;

/**
 * A filter by several values in SQL, by each of which an index finds where a page begins.
 *
 * @param values a row of each
 * @param condition for one of them
 */
record Branches(String values, String condition) {
    static Branches of(String path, String name, List<?> values) {
        String row = "each_" + name;
        return new Branches("unnest(" + array(name, values) + ") " + row + " (value)", path + " = " + row + ".value");
    }

    /** Of a column of times, by the parameters {@code since} and {@code until}. */
    static Branches ofSpans(String path) {
        return new Branches(
                "unnest(cast(:since as timestamptz[]), cast(:until as timestamptz[])) span (since, until)",
                path + " >= span.since and " + path + " < span.until");
    }

    /** For any of them, where the order is another. */
    String any() {
        return "exists (select 1 from " + values + " where " + condition + ")";
    }

    /** The values as a parameter. */
    static Object[] array(List<?> values) {
        return values.toArray(values.get(0) instanceof UUID ? new UUID[0] : new String[0]);
    }

    static String array(String name, List<?> values) {
        return "cast(:" + name + " as " + (values.get(0) instanceof UUID ? "uuid[])" : "text[])");
    }
}
