package io.backgrounder.web.query;

import static java.util.stream.Collectors.toMap;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;

/**
 * Reads over JDBC, which costs less than half of what the same costs by Hibernate. Joins the transaction if there is one; without one, all
 * that a statement sees is of one moment.
 */
@ApplicationScoped
public class SqlReader {
    private static final String POSITION = "(" + Snapshot.POSITION + ") as position, ";

    @Inject
    DataSource pool;

    @Inject
    ReadConnections alone;

    @Inject
    Session session;

    @Inject
    Dependencies dependencies;

    private record Found<T>(UUID id, T line) {}

    public <T> List<T> read(SqlStatement statement, SqlRow.Reader<T> reader) {
        try (Connection connection = connection();
                PreparedStatement prepared = statement.prepare(connection);
                ResultSet columns = prepared.executeQuery()) {
            SqlRow row = new SqlRow(columns);
            List<T> lines = new ArrayList<>();
            while (columns.next()) {
                lines.add(reader.read(row));
            }
            return lines;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private Connection connection() throws SQLException {
        if (QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
            return alone.get();
        }
        // Hibernate may not have written all yet.
        session.flush();
        return pool.getConnection();
    }

    /** Reads by one statement that needs no snapshot, and notes its position: by what comes after {@code select}. */
    public <T> List<T> readAlone(String selected, Map<String, ?> values, SqlRow.Reader<T> reader) {
        return read(new SqlStatement("select " + POSITION + selected, values), alone(reader));
    }

    /** The same for the lines that meet a condition. */
    public <T> List<T> readAlone(Selection<T> lines, String condition, Map<String, ?> values) {
        return readAlone(lines.select() + " from " + lines.from() + " where " + condition, values, lines.reader());
    }

    private <T> SqlRow.Reader<T> alone(SqlRow.Reader<T> reader) {
        return row -> {
            if (row.isFirst()) {
                dependencies.positionOfStatement(row.number("position"));
            }
            return reader.read(row);
        };
    }

    /** A page of a list, by one statement that needs no snapshot where the list takes only one. */
    public <T> Page<T> page(ListQuery<UUID> list, ListParams params, Selection<T> lines) {
        if (!list.isOneStatement(params)) {
            dependencies.requireSnapshot();
            return list.page(params).map(ids -> inOrder(lines, ids));
        }
        Page<T> page =
                list.lines(POSITION + lines.select(), alone(lines.reader())).page(params);
        if (page.data().isEmpty()) {
            // Without a row, its position is not known.
            dependencies.requireSnapshot();
        }
        return page;
    }

    /** The lines with these ids, in their order; none for an id that does not exist. */
    public <T> List<T> inOrder(Selection<T> lines, Collection<UUID> ids) {
        return List.copyOf(byId(lines, ids, "").values());
    }

    /**
     * The same, by id.
     *
     * @param condition the end of the where clause
     */
    public <T> Map<UUID, T> byId(Selection<T> lines, Collection<UUID> ids, String condition) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String sql = "select " + lines.select() + " from " + lines.from() + " where " + lines.id()
                + " = any(cast(:ids as uuid[]))" + condition;
        Map<UUID, T> found = read(
                        new SqlStatement(sql, Map.of("ids", ids.toArray(UUID[]::new))),
                        row -> new Found<>(row.uuid("id"), lines.reader().read(row)))
                .stream()
                .collect(toMap(Found::id, Found::line));
        Map<UUID, T> inOrder = new LinkedHashMap<>();
        ids.stream().filter(found::containsKey).forEach(id -> inOrder.put(id, found.get(id)));
        return inOrder;
    }
}
