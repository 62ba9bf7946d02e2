package io.backgrounder.publication.redaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.redaction.JsonTexts;
import io.backgrounder.redaction.Passages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    /** The rows of a resource, by its UUID. */
    private static final List<String> TEXTS = List.of(
            "select ctid, note from correction where resource_id = any(?)",
            "select ctid, text from note where resource_id = any(?)",
            "select ctid, reason from redaction where resource_id = any(?)");

    private static final String AUDIT = "select ctid, detail from audit where resource = any(?) and detail is not null";

    /** Says why, and may name another document. */
    private static final String FAILURES = "select ctid, due_failure from manuscript where schedule_status = 'failed'";

    /** The notes of many stories at once. */
    private static final String REPLACEMENTS = "select ctid, note from replacement where note is not null";

    private static final String PROBLEMS = "select ctid, problems from replacement";

    private static final String ANSWERS = "select ctid, answer from idempotency_key where answer like any(?)";
    /** Results name the resource, or say what was wrong with the words. */
    private static final String RESULTS =
            "select ctid, results from import_batch where results like any(?) or results like '%\"errors\"%'";

    private static final String LINES =
            "select ctid, result from import_report_line where result like any(?) or result like '%\"errors\"%'";

    private static final String TOMBSTONES =
            "select ctid, slug from tombstone where slug is not null and (id = any(?) or into_id = any(?))";

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
            for (String query : TEXTS) {
                rewrite(connection, query, passages::struck, uuids);
            }
            rewrite(connection, AUDIT, passages::struck, names);
            rewrite(connection, FAILURES, passages::struck);
            rewrite(connection, REPLACEMENTS, passages::struck);
            rewrite(connection, PROBLEMS, problems -> struckArray(results, problems));
            Array mentions = connection.createArrayOf(
                    "text", ids.stream().map(id -> "%" + id + "%").toArray());
            rewrite(connection, ANSWERS, answer -> struck(texts, answer), mentions);
            rewrite(connection, RESULTS, lines -> struck(results, lines), mentions);
            rewrite(connection, LINES, line -> struck(results, line), mentions);
            rewrite(connection, TOMBSTONES, slug -> passages.areIn(slug) ? null : slug, uuids, uuids);
            delete(connection, EXTERNAL_IDS, passages, uuids);
        });
    }

    private String struckArray(JsonTexts texts, String json) {
        try {
            return mapper.writeValueAsString(texts.struck(mapper.readTree(json)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An object as JSON, or lines of them. */
    private String struck(JsonTexts texts, String json) {
        StringBuilder struck = new StringBuilder();
        try (MappingIterator<JsonNode> values = mapper.readerFor(JsonNode.class).readValues(json)) {
            while (values.hasNext()) {
                struck.append(mapper.writeValueAsString(texts.struck(values.next())));
                if (json.endsWith("\n")) {
                    struck.append('\n');
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return struck.toString();
    }

    /** Rewrites the second column of a query, whose name and table the query says. */
    private static void rewrite(Connection connection, String query, UnaryOperator<String> change, Array... parameters)
            throws SQLException {
        String[] words = query.split("[ ,]+");
        String update = "update " + words[4] + " set " + words[2] + " = ? where ctid = cast(? as tid)";
        for (Map.Entry<String, String> row : rows(connection, query, parameters).entrySet()) {
            String changed = change.apply(row.getValue());
            if (!row.getValue().equals(changed)) {
                try (PreparedStatement statement = connection.prepareStatement(update)) {
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
