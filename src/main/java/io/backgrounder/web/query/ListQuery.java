package io.backgrounder.web.query;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One page of a list by keyset: the query starts after the key in the cursor, so that a page costs the same at any depth, and rows that
 * come and go meanwhile neither repeat nor hide others. An absent filter adds no condition.
 */
public final class ListQuery<T> {
    private final EntityManager entities;
    private final boolean sql;
    private final Function<Object[], T> line;
    private final String select;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<Branches> branches = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();
    private boolean descending;

    private record Key(String path, Class<?> type) {}

    /**
     * @param select the expression that makes a line, {@code new Line(s.id, s.headline)}
     * @param from the HQL after {@code from}
     */
    @SuppressWarnings("unchecked")
    public ListQuery(EntityManager entities, String select, String from) {
        this(entities, false, row -> (T) row[0], select, from);
    }

    /** A query in SQL for the ids in a column. */
    public static ListQuery<UUID> ids(EntityManager entities, String column, String from) {
        return new ListQuery<>(entities, true, row -> (UUID) row[0], column, from);
    }

    /** An id with its score in a ranking. */
    public record Ranked(UUID id, long score) {}

    /** A query in SQL for the ids in a column and their scores in another. */
    public static ListQuery<Ranked> ranked(EntityManager entities, String id, String score, String from) {
        return new ListQuery<>(
                entities, true, row -> new Ranked((UUID) row[0], (Long) row[1]), id + ", " + score, from);
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

    /** A condition with one parameter, named as in the condition; left out if the value is null. */
    public ListQuery<T> where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** Matches any of these values, tested row by row; matches everything if there are none. */
    public ListQuery<T> anyOf(String path, String name, List<?> values) {
        if (values == null || values.isEmpty()) {
            return this;
        }
        return sql
                ? where(path + " = any(" + Branches.array(name, values) + ")", name, Branches.array(values))
                : where(path + " in (:" + name + ")", name, values);
    }

    /**
     * The same in SQL, for an index that has the values before the sort key: the page is made of one page for each value, so that it costs
     * at most as much as these do, however many rows there are between them.
     */
    public ListQuery<T> eachOf(String path, String name, List<?> values) {
        if (values == null || values.isEmpty()) {
            return this;
        } else if (values.size() == 1) {
            return where(path + " = :" + name, name, values.get(0));
        }
        branches.add(Branches.of(path, name, values));
        return parameter(name, Branches.array(values));
    }

    /** In SQL, matches a time within any of these spans, tested row by row; matches everything if there are none. */
    public ListQuery<T> within(String path, List<Months.Span> spans) {
        return spans.isEmpty()
                ? this
                : parameters(spans).where(Branches.ofSpans(path).any());
    }

    /** The same with one page for each span, as in {@link #eachOf}, for an index that has the times. */
    public ListQuery<T> eachWithin(String path, List<Months.Span> spans) {
        if (!spans.isEmpty()) {
            branches.add(Branches.ofSpans(path));
        }
        return parameters(spans);
    }

    private ListQuery<T> parameters(List<Months.Span> spans) {
        return spans.isEmpty()
                ? this
                : parameter("since", spans.stream().map(Months.Span::sinceText).toArray(String[]::new))
                        .parameter(
                                "until",
                                spans.stream().map(Months.Span::untilText).toArray(String[]::new));
    }

    public ListQuery<T> descending(boolean descending) {
        this.descending = descending;
        return this;
    }

    /** Adds a column of the sort key; the last one must make the key unique. */
    public ListQuery<T> key(String path, Class<?> type) {
        keys.add(new Key(path, type));
        return this;
    }

    public Page<T> page(ListParams params) {
        Class<?>[] types = keys.stream().map(Key::type).toArray(Class<?>[]::new);
        List<Object[]> rows = rows(params.start(types), params.limit + 1);
        boolean hasMore = rows.size() > params.limit;
        List<Object[]> shown = hasMore ? rows.subList(0, params.limit) : rows;
        String next = hasMore ? params.cursor(keyOf(shown.get(shown.size() - 1))) : null;
        return new Page<>(
                shown.stream().map(line).toList(),
                new Page.PageInfo(params.limit, hasMore, next, params.total ? total() : null),
                null);
    }

    /** The first lines, at most this many. */
    public List<T> first(int most) {
        return rows(Optional.empty(), most).stream().map(line).toList();
    }

    /** Each row is what {@code select} gives, followed by the values of the key, however many these are. */
    private List<Object[]> rows(Optional<List<Object>> start, int most) {
        List<String> where = new ArrayList<>(conditions);
        branches.forEach(each -> where.add(each.condition()));
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        start.ifPresent(key -> behind(key, where, values));
        String columns = IntStream.range(0, keys.size())
                .mapToObj(i -> ", " + keys.get(i).path() + (sql ? " as key" + i : ""))
                .collect(joining());
        String page = "select " + select + columns + " from " + from + where(where) + order(Key::path);
        if (!branches.isEmpty()) {
            values.put("most", most);
            // A row that has several of the values is in several of these pages.
            page = "select distinct p.* from " + eachValue() + " cross join lateral (" + page + " limit :most) p"
                    + order(key -> "p.key" + keys.indexOf(key));
        }
        Query query = query(page).setMaxResults(most);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows;
    }

    /**
     * Adds a row comparison, which an index on the key answers by one descent. If the last column is of another table than the others, the
     * index has only the others, so these get a comparison of their own.
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
        List<String> where = new ArrayList<>(conditions);
        branches.forEach(each -> where.add(each.condition()));
        Query query = query(
                branches.isEmpty()
                        ? "select count(*) from " + from + where(where)
                        : "select count(distinct " + select + ") from " + eachValue() + " cross join " + from
                                + where(where));
        parameters.forEach(query::setParameter);
        Object[] row = (Object[]) query.getSingleResult();
        return (Long) row[0];
    }

    private Query query(String text) {
        return sql ? entities.createNativeQuery(text, Object[].class) : entities.createQuery(text, Object[].class);
    }

    private String eachValue() {
        return branches.stream().map(Branches::values).collect(joining(" cross join "));
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private String order(Function<Key, String> column) {
        String direction = descending ? " desc" : " asc";
        return " order by "
                + keys.stream().map(key -> column.apply(key) + direction).collect(joining(", "));
    }

    private String paths(int count) {
        return keys.stream().limit(count).map(Key::path).collect(joining(", "));
    }

    private static String placeholders(int count) {
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> ":key" + i).collect(joining(", "));
    }

    /** The values of the key, which are the last columns of a row. */
    private Object[] keyOf(Object[] row) {
        return Arrays.copyOfRange(row, row.length - keys.size(), row.length);
    }
}
