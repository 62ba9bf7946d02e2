package io.backgrounder.change;

import io.backgrounder.web.DatabaseFaults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Follows the change log on this node. A notification wakes it; what it learns, it reads from the log, from where it was: nothing is
 * missed while the connection was cut. A write on this node does not wait for its notification: it catches up itself.
 */
@ApplicationScoped
public class ChangeTail {
    private static final Logger LOG = Logger.getLogger(ChangeTail.class);
    private static final int MOST_AT_ONCE = 1_000;
    /** It looks at least this often, whether or not it was woken. */
    private static final int PATIENCE_MILLIS = 1_000;

    private static final int RECONNECT_MILLIS = 50;

    @Inject
    ChangeLog log;

    @Inject
    DataSource database;

    @Inject
    Event<ChangesSeen> seen;

    @Inject
    Event<ChangesMissed> missed;

    /** Below 0 until it has looked for the first time. */
    private volatile long position = -1;

    private volatile boolean running;
    private Thread thread;

    /** Last, so that it takes no connection from what has to be done before. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent event) {
        running = true;
        thread = new Thread(this::follow, "change-tail");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(PATIENCE_MILLIS);
    }

    /** The position up to which this node knows all. */
    public long position() {
        return Math.max(0, position);
    }

    /**
     * Learns all that is committed by now.
     *
     * @return the position reached
     */
    public synchronized long catchUp() {
        if (position < 0) {
            position = QuarkusTransaction.requiringNew().call(log::position);
        }
        List<Change> news;
        do {
            news = QuarkusTransaction.requiringNew().call(() -> log.after(position, MOST_AT_ONCE));
            if (!news.isEmpty()) {
                ChangesSeen event = new ChangesSeen(news);
                seen.fire(event);
                position = event.position();
            }
        } while (news.size() == MOST_AT_ONCE);
        return position;
    }

    /** Catches up with a write of this node, which is committed and so must not fail any more. */
    public long catchUpAfterWrite() {
        try {
            return catchUp();
        } catch (RuntimeException e) {
            LOG.warnf("The database went away behind a write: %s", e.getMessage());
            missed.fire(new ChangesMissed());
            return position();
        }
    }

    /** A connection that was cut is replaced at once; one that cannot be made is tried again after a while. */
    private void follow() {
        while (running) {
            boolean listening = false;
            try {
                // Making a connection takes a while, and what was missed is known sooner.
                catchUp();
                listening = listen();
            } catch (SQLException | RuntimeException e) {
                if (running && !DatabaseFaults.isUnavailable(e)) {
                    LOG.error("The change log cannot be followed", e);
                }
            }
            if (!listening) {
                pause();
            }
        }
    }

    /** Whether the connection was made, once it is cut. */
    private boolean listen() throws SQLException {
        boolean listening = false;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("listen change");
            listening = true;
            catchUp();
            while (running) {
                if (isNews(connection.unwrap(PGConnection.class).getNotifications(PATIENCE_MILLIS))) {
                    catchUp();
                }
            }
        } catch (SQLException e) {
            if (!listening) {
                throw e;
            }
            LOG.debugf("The connection was cut: %s", e.getMessage());
        }
        return listening;
    }

    /** What this node has written, it knows already. Where nobody notifies, it looks for itself. */
    private boolean isNews(PGNotification[] notifications) {
        return notifications == null
                || notifications.length == 0
                || Long.parseLong(notifications[notifications.length - 1].getParameter()) > position;
    }

    private static void pause() {
        try {
            Thread.sleep(RECONNECT_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
