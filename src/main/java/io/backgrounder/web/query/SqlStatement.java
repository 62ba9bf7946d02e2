package io.backgrounder.web.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A statement in SQL with named parameters, {@code :name}, and their values. */
public record SqlStatement(String sql, Map<String, ?> values) {
    PreparedStatement prepare(Connection connection) throws SQLException {
        List<Object> places = new ArrayList<>();
        PreparedStatement statement = connection.prepareStatement(numbered(places));
        for (int i = 0; i < places.size(); i++) {
            statement.setObject(i + 1, value(connection, places.get(i)));
        }
        return statement;
    }

    /** The SQL with question marks, for which it adds the values. A regular expression takes 20 µs to find the parameters of a page. */
    private String numbered(List<Object> places) {
        StringBuilder numbered = new StringBuilder(sql.length());
        int done = 0;
        for (int colon = sql.indexOf(':'); colon >= 0; colon = sql.indexOf(':', done)) {
            int end = colon + 1;
            while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                end++;
            }
            if (sql.startsWith("::", colon)) {
                end = colon + 2;
                numbered.append(sql, done, end);
            } else {
                numbered.append(sql, done, colon).append('?');
                places.add(values.get(sql.substring(colon + 1, end)));
            }
            done = end;
        }
        return numbered.append(sql, done, sql.length()).toString();
    }

    private static Object value(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant time) {
            return time.atOffset(ZoneOffset.UTC);
        } else if (value instanceof Object[] array) {
            return connection.createArrayOf(array instanceof UUID[] ? "uuid" : "text", array);
        }
        return value;
    }
}
