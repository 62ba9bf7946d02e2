package io.backgrounder.web;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One page of a list by keyset: an HQL query that starts behind the cursor's key, so that a page costs the same at any
 * depth, and rows that come and go meanwhile neither repeat nor hide others. An absent filter drops out.
 */
public final class ListQuery<T> {
    private final EntityManager entities;
    private final boolean sql;
    private final Function<Object[], T> line;
    private final String select;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<Key> keys = new ArrayList<>();
    private boolean descending;

    private record Key(String path, Class<?> type) {}

    /**
     * @param select what makes a line, {@code new Line(s.id, s.headline)}
     * @param from the HQL behind {@code from}
     */
    @SuppressWarnings("unchecked")
    public ListQuery(EntityManager entities, String select, String from) {
        this(entities, false, row -> (T) row[0], select, from);
    }

    /** A query in SQL, whose rows {@code line} makes into lines. */
    public static <T> ListQuery<T> sql(EntityManager entities, Function<Object[], T> line, String select, String from) {
        return new ListQuery<>(entities, true, line, select, from);
    }

    private ListQuery(EntityManager entities, boolean sql, Function<Object[], T> line, String select, String from) {
        this.entities = entities;
        this.sql = sql;
        this.line = line;
        this.select = select;
        this.from = from;
    }

    /** A parameter of the {@code from} part. */
    public ListQuery<T> parameter(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** A condition that always holds. */
    public ListQuery<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition with one parameter, named as in the condition; none when the value is null. */
    public ListQuery<T> where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    public ListQuery<T> descending(boolean descending) {
        this.descending = descending;
        return this;
    }

    /** The next column of the sort key; the last must make it unique. */
    public ListQuery<T> key(String path, Class<?> type) {
        keys.add(new Key(path, type));
        return this;
    }

    public Page<T> page(ListParams params) {
        List<Object[]> rows = rows(params);
        boolean hasMore = rows.size() > params.limit;
        List<Object[]> shown = hasMore ? rows.subList(0, params.limit) : rows;
        String next = hasMore ? Cursor.encode(params.list(), keyOf(shown.get(shown.size() - 1))) : null;
        return new Page<>(
                shown.stream().map(line).toList(),
                new Page.Info(params.limit, hasMore, next, params.total ? total() : null),
                null);
    }

    private List<Object[]> rows(ListParams params) {
        List<String> where = new ArrayList<>(conditions);
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        if (params.cursor != null) {
            behind(
                    Cursor.decode(
                            params.cursor,
                            params.list(),
                            keys.stream().<Class<?>>map(Key::type).toList()),
                    where,
                    values);
        }
        String direction = descending ? " desc" : " asc";
        String hql = "select " + select + ", " + paths(keys.size()) + from(where) + " order by "
                + keys.stream().map(key -> key.path() + direction).collect(Collectors.joining(", "));
        Query query = query(hql, Object[].class).setMaxResults(params.limit + 1);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows;
    }

    /**
     * Row comparison, which an index on the key answers by one descent. Where the last column is of another table than
     * the others, the index has the others only: they get a comparison of their own.
     */
    private void behind(List<Object> key, List<String> where, Map<String, Object> values) {
        String sign = descending ? " < " : " > ";
        int last = key.size() - 1;
        if (last > 1) {
            where.add("(" + paths(last) + ")" + sign.stripTrailing() + "= (" + placeholders(last) + ")");
        }
        where.add("(" + paths(key.size()) + ")" + sign + "(" + placeholders(key.size()) + ")");
        IntStream.range(0, key.size()).forEach(i -> values.put("key" + i, key.get(i)));
    }

    private long total() {
        Query query = query("select count(*)" + from(conditions), Long.class);
        parameters.forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    private Query query(String text, Class<?> result) {
        return sql ? entities.createNativeQuery(text, result) : entities.createQuery(text, result);
    }

    private String from(List<String> where) {
        return " from " + from + (where.isEmpty() ? "" : " where " + String.join(" and ", where));
    }

    private String paths(int count) {
        return keys.stream().limit(count).map(Key::path).collect(Collectors.joining(", "));
    }

    private static String placeholders(int count) {
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> ":key" + i).collect(Collectors.joining(", "));
    }

    /** The key's columns come last in a row. */
    private List<Object> keyOf(Object[] row) {
        return Arrays.asList(row).subList(row.length - keys.size(), row.length);
    }
}
