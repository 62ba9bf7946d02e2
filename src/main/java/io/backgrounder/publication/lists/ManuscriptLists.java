package io.backgrounder.publication.lists;

import static java.util.stream.Collectors.joining;

import io.backgrounder.address.Kind;
import io.backgrounder.document.OneWriter;
import io.backgrounder.publication.lists.ManuscriptPage.ManuscriptFacets;
import io.backgrounder.publication.lists.ManuscriptPage.ManuscriptPageInfo;
import io.backgrounder.publication.lists.ManuscriptPage.StatusCount;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.query.SqlReader;
import io.backgrounder.web.query.SqlRow;
import io.backgrounder.web.query.SqlStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lists the documents of a kind for editors. No list reads more rows than a bound, however many there are, since filters and orders can be
 * combined in more ways than there can be indexes. If few rows meet one of the filters, an index finds all of them, and they are filtered
 * by the others and sorted, unless it has them in the list's order. Otherwise a page walks through the list's order and leaves out what the filters exclude; where it has found too
 * little at the bound, it ends there, and the next page goes on.
 */
@ApplicationScoped
public class ManuscriptLists {
    private static final String NOTES = "(select count(*) from note n where n.resource_id = m.id) as notes";

    /** The most rows that a page looks through. Not final: tests have fewer. */
    static int most = 1000;

    @Inject
    OneWriter writer;

    @Inject
    SqlReader database;

    @Inject
    ManuscriptQueries queries;

    /** A document, and its place in the list. */
    private record Line(Manuscript manuscript, Object key, UUID id) {}

    /**
     * The rows among which a list is.
     *
     * @param from the rows {@code m}, all of which an index finds, or null
     * @param walked the conditions for rows that are walked through in the order of the list, if there is no {@code from}
     * @param tested the conditions that are tested row by row
     */
    private record Rows(String from, List<String> walked, List<String> tested) {}

    public ManuscriptPage list(Kind kind, ManuscriptFilter filter) {
        return writer.read(() -> page(queries.of(kind, filter), filter));
    }

    /**
     * Lists stories.
     *
     * @throws ProblemException 400 if the filter names a topic, source or FAQ that does not exist
     */
    public ManuscriptPage stories(StoryManuscriptFilter filter) {
        return writer.read(() -> page(queries.of(filter), filter));
    }

    private ManuscriptPage page(ManuscriptQuery query, ManuscriptFilter filter) {
        query.values.put("bound", most + 1);
        Rows rows = rows(query);
        Map<String, Object> values = new HashMap<>(query.values);
        Optional<List<Object>> start = filter.start(query.type(), UUID.class);
        start.ifPresent(key -> {
            values.put("key", key.get(0));
            values.put("id", key.get(1));
        });
        String behind = start.isPresent() ? query.behind() : null;
        values.put("lines", filter.limit + 1);
        List<Line> lines = database.read(
                new SqlStatement(
                        "select m.*, " + NOTES + " from (select m.* from " + from(query, rows, behind) + query.order()
                                + " limit :lines) m" + query.order(),
                        values),
                row -> new Line(Manuscript.of(row), key(query, row), row.uuid("id")));
        List<Line> shown = lines.subList(0, Math.min(lines.size(), filter.limit));
        Optional<Line> last = lines.size() > filter.limit
                ? Optional.of(shown.get(shown.size() - 1))
                : end(query, rows, behind, values);
        boolean isTotal = filter.total;
        boolean isFaceted = filter.facets != null && !filter.facets.isEmpty();
        List<StatusCount> counts = isTotal || isFaceted ? counts(query, rows) : List.of();
        String relation =
                (isTotal || isFaceted) && end(query, rows, null, query.values).isPresent()
                        ? ManuscriptPage.AT_LEAST
                        : ManuscriptPage.EXACT;
        return new ManuscriptPage(
                shown.stream().map(Line::manuscript).toList(),
                new ManuscriptPageInfo(
                        filter.limit,
                        last.isPresent(),
                        last.map(line -> filter.cursor(line.key, line.id)).orElse(null),
                        isTotal
                                ? (Long) counts.stream()
                                        .mapToLong(StatusCount::count)
                                        .sum()
                                : null,
                        isTotal ? relation : null),
                isFaceted ? new ManuscriptFacets(relation, counts) : null);
    }

    private static Object key(ManuscriptQuery query, SqlRow row) throws SQLException {
        String column = query.column.substring(2);
        return query.type() == String.class ? row.text(column) : row.instant(column);
    }

    /** Those that an index finds for the filter that the fewest rows meet, if they are within the bound. */
    private Rows rows(ManuscriptQuery query) {
        List<Condition> indexed = query.conditions.stream()
                .filter(condition -> condition.found() != null && !isWalked(condition, query))
                .toList();
        int fewest = indexed.isEmpty() ? -1 : fewest(indexed, query);
        if (fewest >= 0 && !query.column.equals(indexed.get(fewest).order())) {
            String from = "(select distinct f.id from (" + indexed.get(fewest).found()
                    + ") f) f join manuscript m on m.id = f.id";
            return new Rows(
                    from,
                    List.of(),
                    Stream.concat(query.always(), query.conditions.stream().map(Condition::row))
                            .toList());
        }
        List<Condition> walked = new ArrayList<>(query.conditions.stream()
                .filter(condition -> isWalked(condition, query))
                .toList());
        // An index has the values of one filter before the order.
        Stream.concat(fewest < 0 ? Stream.empty() : Stream.of(indexed.get(fewest)), indexed.stream())
                .filter(condition -> query.column.equals(condition.order()))
                .findFirst()
                .ifPresent(walked::add);
        return new Rows(
                null,
                Stream.concat(query.always(), walked.stream().map(Condition::row))
                        .toList(),
                query.conditions.stream()
                        .filter(condition -> !walked.contains(condition))
                        .map(Condition::row)
                        .toList());
    }

    /** Whether the rows that meet the condition are a part of the list's order. */
    private static boolean isWalked(Condition condition, ManuscriptQuery query) {
        return condition.range() && condition.order().equals(query.column);
    }

    /** The filter that the fewest rows meet; -1 if more rows than the bound meet each. */
    private int fewest(List<Condition> indexed, ManuscriptQuery query) {
        String counts = IntStream.range(0, indexed.size())
                .mapToObj(i -> "(select count(*) from (" + indexed.get(i).found() + ") f) as n" + i)
                .collect(joining(", "));
        List<Long> found = database.read(new SqlStatement("select " + counts, query.values), row -> {
                    List<Long> numbers = new ArrayList<>();
                    for (int i = 0; i < indexed.size(); i++) {
                        numbers.add(row.number("n" + i));
                    }
                    return numbers;
                })
                .get(0);
        int least = IntStream.range(0, found.size())
                .reduce((a, b) -> found.get(b) < found.get(a) ? b : a)
                .orElseThrow();
        return found.get(least) <= most ? least : -1;
    }

    /** @param behind the condition for the place where the page begins; null for the whole list */
    private static String from(ManuscriptQuery query, Rows rows, String behind) {
        if (rows.from != null) {
            return rows.from + where(rows.tested, behind);
        }
        return "(select m.* from manuscript m" + where(rows.walked, behind) + query.order() + " limit :bound - 1) m"
                + where(rows.tested, null);
    }

    private static String where(List<String> conditions, String further) {
        List<String> all = new ArrayList<>(conditions);
        if (further != null) {
            all.add(further);
        }
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    /** The last row within the bound if there are further ones. */
    private Optional<Line> end(ManuscriptQuery query, Rows rows, String behind, Map<String, Object> values) {
        if (rows.from != null) {
            return Optional.empty();
        }
        List<Line> ends = database.read(
                new SqlStatement(
                        "select m.id, " + query.column + " from manuscript m" + where(rows.walked, behind)
                                + query.order() + " limit 2 offset :bound - 2",
                        values),
                row -> new Line(null, key(query, row), row.uuid("id")));
        return ends.size() > 1 ? Optional.of(ends.get(0)) : Optional.empty();
    }

    private List<StatusCount> counts(ManuscriptQuery query, Rows rows) {
        return database.read(
                new SqlStatement(
                        "select m.status, count(*) as n from " + from(query, rows, null)
                                + " group by m.status order by n desc, m.status",
                        query.values),
                row -> new StatusCount(row.text("status"), row.number("n")));
    }
}
