package io.backgrounder.web.query;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One page of a list by keyset: the query starts after the key in the cursor, so that a page costs the same at any depth, and rows that
 * come and go meanwhile neither repeat nor hide others. An absent filter adds no condition.
 */
public final class ListQuery<T> {
    private final EntityManager entities;
    private final SqlReader database;
    private final SqlRow.Reader<T> reader;
    private final String select;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<Branches> branches = new ArrayList<>();
    private Keyset keys = new Keyset();

    /** A line of the list, and the values of its key. */
    private record Line<T>(T value, List<Object> key) {}

    private ListQuery(EntityManager entities, SqlReader database, String select, String from, SqlRow.Reader<T> reader) {
        this.entities = entities;
        this.database = database;
        this.select = select;
        this.from = from;
        this.reader = reader;
    }

    /**
     * A query in HQL.
     *
     * @param select the expression that makes a line, {@code new Line(s.id, s.headline)}
     * @param from the HQL after {@code from}
     */
    public ListQuery(EntityManager entities, String select, String from) {
        this(entities, null, select, from, null);
    }

    /** A query in SQL, which reads a line from each row with these columns. */
    public static <T> ListQuery<T> sql(SqlReader database, String columns, String from, SqlRow.Reader<T> reader) {
        return new ListQuery<>(null, database, columns, from, reader);
    }

    /** A query in SQL for the ids in a column. */
    public static ListQuery<UUID> ids(SqlReader database, String column, String from) {
        return sql(database, column + " as id", from, row -> row.uuid("id"));
    }

    /** The same list in SQL with other columns. It cannot have a page for each of several values. */
    public <L> ListQuery<L> lines(String columns, SqlRow.Reader<L> reader) {
        ListQuery<L> lines = sql(database, columns, from, reader);
        lines.conditions.addAll(conditions);
        lines.parameters.putAll(parameters);
        lines.keys = keys;
        return lines;
    }

    /** Whether a page takes one statement whatever its columns are. */
    public boolean isOneStatement(ListParams params) {
        return branches.isEmpty() && !params.total;
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
        return database != null
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
        keys.setDescending(descending);
        return this;
    }

    /** Adds a column of the sort key; the last one must make the key unique. */
    public ListQuery<T> key(String path, Class<?> type) {
        keys.add(path, type);
        return this;
    }

    public Page<T> page(ListParams params) {
        List<Line<T>> lines = lines(params.start(keys.types()), params.limit + 1);
        boolean hasMore = lines.size() > params.limit;
        List<Line<T>> shown = hasMore ? lines.subList(0, params.limit) : lines;
        String next = hasMore ? params.cursor(shown.get(shown.size() - 1).key.toArray()) : null;
        return new Page<>(
                shown.stream().map(Line::value).toList(),
                new Page.PageInfo(params.limit, hasMore, next, null, params.total ? total() : null),
                null);
    }

    /** The first lines, at most this many. */
    public List<T> first(int most) {
        return lines(Optional.empty(), most).stream().map(Line::value).toList();
    }

    /** Each row is what {@code select} gives, followed by the values of the key. */
    private List<Line<T>> lines(Optional<List<Object>> start, int most) {
        List<String> where = new ArrayList<>(conditions);
        branches.forEach(each -> where.add(each.condition()));
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        start.ifPresent(key -> keys.behind(key, where, values));
        String page = "select " + select + keys.columns() + " from " + from + where(where) + keys.order();
        if (!branches.isEmpty()) {
            // A row that has several of the values is in several of these pages.
            page = "select distinct p.* from " + eachValue() + " cross join lateral (" + page + " limit :most) p"
                    + keys.orderOf("p");
        }
        if (database == null) {
            return hql(page, values, most);
        }
        values.put("most", most);
        return database.read(
                new SqlStatement(page + " limit :most", values), row -> new Line<>(reader.read(row), keys.read(row)));
    }

    @SuppressWarnings("unchecked")
    private List<Line<T>> hql(String page, Map<String, Object> values, int most) {
        TypedQuery<Object[]> query = entities.createQuery(page, Object[].class).setMaxResults(most);
        values.forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new Line<>((T) row[0], List.of(row).subList(1, row.length)))
                .toList();
    }

    private long total() {
        List<String> where = new ArrayList<>(conditions);
        branches.forEach(each -> where.add(each.condition()));
        if (database == null) {
            TypedQuery<Long> query = entities.createQuery("select count(*) from " + from + where(where), Long.class);
            parameters.forEach(query::setParameter);
            return query.getSingleResult();
        }
        String counted = branches.isEmpty()
                ? "select count(*) as total from " + from
                : "select count(distinct " + keys.unique() + ") as total from " + eachValue() + " cross join " + from;
        return database.read(new SqlStatement(counted + where(where), parameters), row -> row.number("total"))
                .get(0);
    }

    private String eachValue() {
        return branches.stream().map(Branches::values).collect(joining(" cross join "));
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
