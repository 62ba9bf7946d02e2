package io.backgrounder.web.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Whether a failure is the database's fault. */
class DatabaseFaultsTest {
    private static final SQLException AWAY = new SQLException("An I/O error occurred", "08006");
    private static final SQLException BROKEN_RULE = new SQLException("Duplicate key", "23505");

    @Test
    void aLostConnectionIs() {
        assertTrue(DatabaseFaults.isUnavailable(new IllegalStateException(AWAY)));
        assertFalse(DatabaseFaults.isUnavailable(new IllegalStateException(BROKEN_RULE)));
        assertFalse(DatabaseFaults.isUnavailable(new IllegalStateException()));
    }

    @Test
    void aCommitSaysWhyInWhatItSuppressed() {
        RollbackException refused = new RollbackException("Could not commit");
        refused.addSuppressed(new IllegalStateException(AWAY));
        assertTrue(DatabaseFaults.isUnavailable(new IllegalStateException(refused)));
    }

    @Test
    void whatCausedItCountsForMoreThanWhatWasSuppressed() {
        IllegalStateException refused = new IllegalStateException(BROKEN_RULE);
        refused.addSuppressed(AWAY);
        assertFalse(DatabaseFaults.isUnavailable(refused));
    }
}
