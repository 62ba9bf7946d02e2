package io.backgrounder.web.query;

import java.util.List;
import java.util.UUID;

/**
 * A filter by several values in SQL, for each of which an index finds the start of the page.
 *
 * @param values a table with a row for each value
 * @param condition the condition for one of the values
 */
record Branches(String values, String condition) {
    static Branches of(String path, String name, List<?> values) {
        String row = "each_" + name;
        return new Branches("unnest(" + array(name, values) + ") " + row + " (value)", path + " = " + row + ".value");
    }

    /** A filter of a column of times, by the parameters {@code since} and {@code until}. */
    static Branches ofSpans(String path) {
        return new Branches(
                "unnest(cast(:since as timestamptz[]), cast(:until as timestamptz[])) span (since, until)",
                path + " >= span.since and " + path + " < span.until");
    }

    /** The condition for any of the values, for lists in another order. */
    String any() {
        return "exists (select 1 from " + values + " where " + condition + ")";
    }

    /** The values as a query parameter. */
    static Object[] array(List<?> values) {
        return values.toArray(values.get(0) instanceof UUID ? new UUID[0] : new String[0]);
    }

    static String array(String name, List<?> values) {
        return "cast(:" + name + " as " + (values.get(0) instanceof UUID ? "uuid[])" : "text[])");
    }
}
