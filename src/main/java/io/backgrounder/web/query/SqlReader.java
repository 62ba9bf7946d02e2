package io.backgrounder.web.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads over JDBC, which costs less than half of what the same costs by Hibernate. Joins the transaction if there is one; without one, all
 * that a statement sees is of one moment.
 */
@ApplicationScoped
public class SqlReader {
    /** The column with the position of the change log up to which a statement sees everything. */
    public static final String POSITION = "(" + Snapshot.POSITION + ") as position";

    @Inject
    DataSource database;

    public <T> List<T> read(SqlStatement statement, SqlRow.Reader<T> reader) {
        try (Connection connection = database.getConnection();
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
}
