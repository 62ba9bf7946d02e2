package io.backgrounder.publication.redaction;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.redaction.JsonTexts;
import io.backgrounder.redaction.Passages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.StatelessSession;

/** Strikes passages from what was written about a document, and from answers that are kept for repeated requests. */
@ApplicationScoped
class Leftovers {
    /** The texts in a column of the rows that meet a condition. */
    private record Texts(String table, String column, String condition) {
        String select() {
            return "select ctid, " + column + " from " + table + " where " + condition;
        }

        String update() {
            return "update " + table + " set " + column + " = ? where ctid = cast(? as tid)";
        }
    }

    /** The rows of a resource, by its UUID. */
    private static final List<Texts> OF_RESOURCES = List.of(
            new Texts("correction", "note", "resource_id = any(?)"),
            new Texts("note", "text", "resource_id = any(?)"),
            new Texts("redaction", "reason", "resource_id = any(?)"));

    private static final Texts AUDIT = new Texts("audit", "detail", "resource = any(?) and detail is not null");

    /** Says why, and may name another document. */
    private static final Texts FAILURES = new Texts("manuscript", "due_failure", "schedule_status = 'failed'");

    /** The notes of many stories at once. */
    private static final Texts REPLACEMENTS = new Texts("replacement", "note", "note is not null");

    private static final Texts PROBLEMS = new Texts("replacement", "problems", "problems <> '[]'");

    private static final Texts ANSWERS = new Texts("idempotency_key", "answer", "answer like any(?)");

    /** Results name the resource, or say what was wrong with the words. */
    private static final Texts RESULTS =
            new Texts("import_batch", "results", "(results like any(?) or results like '%\"errors\"%')");

    private static final Texts LINES =
            new Texts("import_report_line", "result", "(result like any(?) or result like '%\"errors\"%')");

    private static final Texts TOMBSTONES =
            new Texts("tombstone", "slug", "slug is not null and (id = any(?) or into_id = any(?))");

    private static final String EXTERNAL_IDS =
            "select ctid, namespace || ':' || value from external_id where resource_id = any(?)";

    @Inject
    StatelessSession session;

    @Inject
    ObjectMapper mapper;

    /**
     * @param owners the resource, and what was merged into it
     * @param ids the same, as the API writes them
     */
    void strike(Collection<UUID> owners, Collection<String> ids, Passages passages, JsonTexts texts) {
        // A line that was refused may be of another document.
        JsonTexts results = texts.withSlug(Passages.MARK);
        session.doWork(connection -> {
            Array uuids = connection.createArrayOf("uuid", owners.toArray());
            Array names = connection.createArrayOf("text", ids.toArray());
            for (Texts column : OF_RESOURCES) {
                rewrite(connection, column, passages::struck, uuids);
            }
            rewrite(connection, AUDIT, passages::struck, names);
            rewrite(connection, FAILURES, passages::struck);
            rewrite(connection, REPLACEMENTS, passages::struck);
            rewrite(connection, PROBLEMS, problems -> struck(results, problems));
            Array mentions = connection.createArrayOf(
                    "text", ids.stream().map(id -> "%" + id + "%").toArray());
            rewrite(connection, ANSWERS, answer -> struck(texts, answer), mentions);
            rewrite(connection, RESULTS, lines -> struck(results, lines), mentions);
            rewrite(connection, LINES, line -> struck(results, line), mentions);
            rewrite(connection, TOMBSTONES, slug -> passages.areIn(slug) ? null : slug, uuids, uuids);
            delete(connection, EXTERNAL_IDS, passages, uuids);
        });
    }

    /** JSON, or lines of it. */
    private String struck(JsonTexts texts, String json) {
        String struck = json.lines().map(line -> struckLine(texts, line)).collect(joining("\n"));
        return json.endsWith("\n") ? struck + "\n" : struck;
    }

    private String struckLine(JsonTexts texts, String json) {
        try {
            return mapper.writeValueAsString(texts.struck(mapper.readTree(json)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void rewrite(Connection connection, Texts texts, UnaryOperator<String> change, Array... parameters)
            throws SQLException {
        for (Map.Entry<String, String> row :
                rows(connection, texts.select(), parameters).entrySet()) {
            String changed = change.apply(row.getValue());
            if (!row.getValue().equals(changed)) {
                try (PreparedStatement statement = connection.prepareStatement(texts.update())) {
                    statement.setString(1, changed);
                    statement.setString(2, row.getKey());
                    statement.executeUpdate();
                }
            }
        }
    }

    private static void delete(Connection connection, String query, Passages passages, Array owners)
            throws SQLException {
        for (Map.Entry<String, String> row : rows(connection, query, owners).entrySet()) {
            if (passages.areIn(row.getValue())) {
                try (PreparedStatement statement =
                        connection.prepareStatement("delete from external_id where ctid = cast(? as tid)")) {
                    statement.setString(1, row.getKey());
                    statement.executeUpdate();
                }
            }
        }
    }

    private static Map<String, String> rows(Connection connection, String query, Array... parameters)
            throws SQLException {
        Map<String, String> rows = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setArray(i + 1, parameters[i]);
            }
            ResultSet found = statement.executeQuery();
            while (found.next()) {
                rows.put(found.getString(1), found.getString(2));
            }
        }
        return rows;
    }
}
