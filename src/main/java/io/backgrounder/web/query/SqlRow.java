package io.backgrounder.web.query;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The current row of a {@link SqlStatement}'s result. Its columns are read by name. */
public record SqlRow(ResultSet columns) {
    /** Makes a line of a row. */
    public interface Reader<T> {
        T read(SqlRow row) throws SQLException;
    }

    boolean isFirst() throws SQLException {
        return columns.getRow() == 1;
    }

    public boolean is(String column) throws SQLException {
        return columns.getBoolean(column);
    }

    public UUID uuid(String column) throws SQLException {
        return columns.getObject(column, UUID.class);
    }

    public String text(String column) throws SQLException {
        return columns.getString(column);
    }

    /** The same in UTF-8, as the database sends it. */
    public byte[] bytes(String column) throws SQLException {
        return columns.getBytes(column);
    }

    /** The number in a column; 0 if it is null. */
    public long number(String column) throws SQLException {
        return columns.getLong(column);
    }

    /** The share in a column; 0 if it is null. */
    public double share(String column) throws SQLException {
        return columns.getDouble(column);
    }

    public Instant instant(String column) throws SQLException {
        OffsetDateTime time = columns.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public LocalDate date(String column) throws SQLException {
        return columns.getObject(column, LocalDate.class);
    }

    /** The texts in a column of the type {@code text[]}. */
    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) columns.getArray(column).getArray());
    }

    /** The rows in a column of the type {@code text[][]}. */
    public <T> List<T> rows(String column, Function<TextRow, T> line) throws SQLException {
        Array array = columns.getArray(column);
        List<T> lines = new ArrayList<>();
        for (Object row : (Object[]) array.getArray()) {
            lines.add(line.apply(new TextRow((String[]) row)));
        }
        return lines;
    }

    /** The same where one line takes several rows: those that follow each other with the same first value. */
    public <T> List<T> groups(String column, Function<List<TextRow>, T> line) throws SQLException {
        List<List<TextRow>> groups = new ArrayList<>();
        for (TextRow row : rows(column, row -> row)) {
            List<TextRow> last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last == null || !last.get(0).text(0).equals(row.text(0))) {
                last = new ArrayList<>();
                groups.add(last);
            }
            last.add(row);
        }
        return groups.stream().map(line).toList();
    }

    /** The value in a column, as this type. */
    Object value(String column, Class<?> type) throws SQLException {
        return type == Instant.class ? instant(column) : columns.getObject(column, type);
    }
}
