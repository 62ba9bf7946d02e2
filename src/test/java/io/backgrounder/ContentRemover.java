package io.backgrounder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Empties the tables of content, as in a database that has just been made. */
@Singleton
public class ContentRemover {
    private static final String TRUNCATION =
            "truncate slug, source, article, topic, contributor, faq, story, front, front_filling, manuscript, draft, revision,"
                    + " correction, tombstone, idempotency_key, redaction, external_id, log_leaf cascade";

    private static final String DEADLOCK = "40P01";

    @Inject
    DataSource database;

    @Inject
    CacheClearer caches;

    /** What runs beside the tests, such as the filling of fronts, locks the tables in another order: then it is tried again. */
    public void removeAll() throws SQLException {
        boolean removed = false;
        while (!removed) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(TRUNCATION);
                removed = true;
            } catch (SQLException e) {
                if (!DEADLOCK.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
        caches.clear();
    }
}
