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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement in SQL with named parameters, {@code :name}, and their values. */
public record SqlStatement(String sql, Map<String, ?> values) {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    PreparedStatement prepare(Connection connection) throws SQLException {
        List<Object> places = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(sql);
        String numbered = parameters.replaceAll(parameter -> {
            places.add(values.get(parameter.group(1)));
            return "?";
        });
        PreparedStatement statement = connection.prepareStatement(numbered);
        for (int i = 0; i < places.size(); i++) {
            statement.setObject(i + 1, value(connection, places.get(i)));
        }
        return statement;
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
