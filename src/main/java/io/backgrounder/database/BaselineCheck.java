package io.backgrounder.database;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Refuses a database that the migrations before the baseline have made, since it cannot be migrated. Flyway would refuse it too, but would
 * list checksums instead of saying what to do. {@code quarkus.flyway.callbacks} registers this class.
 */
public class BaselineCheck implements Callback {
    /**
     * The description of the first of those migrations. The first migration of the baseline has another one. Names of scripts cannot be
     * compared: they depend on the packaging.
     */
    private static final String FIRST_MIGRATION = "slugs";

    private static final String REFUSAL =
            "The database '%s' was made by a version before 0.1.0, and cannot be migrated."
                    + " Start that version and export the content (GET /editorial/v1/export); then start this version on an empty database"
                    + " (QUARKUS_DATASOURCE_JDBC_URL, or BACKGROUNDER_DATABASE_DATA_DIR for the embedded one) and import it there"
                    + " (POST /editorial/v1/import). API keys, webhooks, the drafts' history and sync tokens are not carried over.";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (isOld(context.getConnection(), context.getConfiguration().getTable())) {
                // Quarkus prints the message of this exception alone, and exits.
                throw new PreventFurtherStepsException(
                        REFUSAL.formatted(context.getConnection().getCatalog()), 1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOld(Connection connection, String history) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), history, null)) {
            if (!tables.next()) {
                return false;
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "select 1 from \"" + history + "\" where version = '1' and description = ?")) {
            statement.setString(1, FIRST_MIGRATION);
            return statement.executeQuery().next();
        }
    }

    @Override
    public String getCallbackName() {
        return "baseline check";
    }
}
