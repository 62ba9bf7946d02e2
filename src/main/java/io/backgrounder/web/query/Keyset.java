package io.backgrounder.web.query;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns by which a list is sorted; the last one makes the key unique. */
final class Keyset {
    private final List<Key> keys = new ArrayList<>();
    private boolean descending;

    private record Key(String path, Class<?> type) {}

    void add(String path, Class<?> type) {
        keys.add(new Key(path, type));
    }

    void setDescending(boolean descending) {
        this.descending = descending;
    }

    Class<?>[] types() {
        return keys.stream().map(Key::type).toArray(Class<?>[]::new);
    }

    /** The column that makes the key unique. */
    String unique() {
        return keys.get(keys.size() - 1).path;
    }

    /** The end of a list of columns: the key as {@code key0} and so on. */
    String columns() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> ", " + keys.get(i).path + " as key" + i)
                .collect(joining());
    }

    List<Object> read(SqlRow row) throws SQLException {
        List<Object> key = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            key.add(row.value("key" + i, keys.get(i).type));
        }
        return key;
    }

    /**
     * Adds a row comparison, which an index on the key answers by one descent. If the last column is of another table than the others, the
     * index has only the others, so these get a comparison of their own.
     */
    void behind(List<Object> key, List<String> conditions, Map<String, Object> values) {
        String sign = descending ? " < " : " > ";
        int last = key.size() - 1;
        if (last > 1) {
            conditions.add("(" + paths(last) + ")" + sign.stripTrailing() + "= (" + placeholders(last) + ")");
        }
        conditions.add("(" + paths(key.size()) + ")" + sign + "(" + placeholders(key.size()) + ")");
        IntStream.range(0, key.size()).forEach(i -> values.put("key" + i, key.get(i)));
    }

    String order() {
        return order(i -> keys.get(i).path);
    }

    /** The same order for the rows of a subquery with {@link #columns}. */
    String orderOf(String subquery) {
        return order(i -> subquery + ".key" + i);
    }

    private String order(Function<Integer, String> column) {
        String direction = descending ? " desc" : " asc";
        return " order by "
                + IntStream.range(0, keys.size())
                        .mapToObj(i -> column.apply(i) + direction)
                        .collect(joining(", "));
    }

    private String paths(int count) {
        return keys.stream().limit(count).map(Key::path).collect(joining(", "));
    }

    private static String placeholders(int count) {
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> ":key" + i).collect(joining(", "));
    }
}
