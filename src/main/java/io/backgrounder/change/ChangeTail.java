package io.backgrounder.change;

import io.backgrounder.web.connection.DaemonThreads;
import io.backgrounder.web.problem.DatabaseFaults;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Follows the change log on this node. A notification wakes it; it then reads the log from where it was, so that nothing is missed while
 * the connection was cut. A write on this node does not wait for its notification, but catches up itself.
 */
@ApplicationScoped
public class ChangeTail {
    private static final Logger LOG = Logger.getLogger(ChangeTail.class);
    private static final int MOST_AT_ONCE = 1_000;
    /** The log is read at least this often, whether or not there was a notification. */
    private static final int PATIENCE_MILLIS = 1_000;

    private static final int RECONNECT_MILLIS = 50;
    private static final int CONNECTING_MILLIS = 10;

    @Inject
    TailConnections own;

    @Inject
    SessionFactory sessions;

    @Inject
    Event<ChangesSeen> seen;

    @Inject
    Event<ChangesMissed> missed;

    /** Negative until the log was read for the first time. */
    private volatile long position = -1;

    private final ExecutorService connections = DaemonThreads.atMost(1, "change-tail-connection");

    private volatile boolean running;
    private Thread thread;

    /** Starts last, so that it takes no connection from what has to be done before. */
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

    /** The position up to which this node knows all changes. */
    public long position() {
        return Math.max(0, position);
    }

    /**
     * Reads all changes that are committed by now.
     *
     * @return the position reached
     */
    public synchronized long catchUp() {
        try (Connection connection = own.get();
                StatelessSession session =
                        sessions.withStatelessOptions().connection(connection).openStatelessSession()) {
            if (position < 0) {
                position = ChangeLog.position(session);
                // Readers may have been answered already, from before this position.
                missed.fire(new ChangesMissed());
            }
            List<ChangeEntity> news;
            do {
                news = ChangeLog.after(session, position, MOST_AT_ONCE);
                if (!news.isEmpty()) {
                    ChangesSeen event = new ChangesSeen(news);
                    seen.fire(event);
                    position = event.position();
                }
            } while (news.size() == MOST_AT_ONCE);
            return position;
        } catch (SQLException e) {
            throw new JDBCConnectionException("The change log cannot be read", e);
        }
    }

    /** Catches up after a write of this node, which is committed, so that this must not fail. */
    public long catchUpAfterWrite() {
        try {
            return catchUp();
        } catch (RuntimeException e) {
            LOG.warnf("The database became unavailable after a write: %s", e.getMessage());
            missed.fire(new ChangesMissed());
            return position();
        }
    }

    /** Follows the log. A connection that was cut is replaced at once; one that cannot be made is tried again after a pause. */
    private void follow() {
        while (running) {
            try (Connection connection = connect()) {
                listen(connection);
            } catch (ExecutionException e) {
                report(e);
                pause();
            } catch (SQLException e) {
                LOG.debugf("The connection was cut: %s", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Makes a connection. This takes a while, in which the log is read now and then. */
    private Connection connect() throws ExecutionException, InterruptedException {
        Future<Connection> connection = connections.submit(this::listening);
        while (true) {
            look();
            try {
                return connection.get(CONNECTING_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                LOG.trace("There is no connection yet");
            }
        }
    }

    private Connection listening() throws SQLException {
        Connection connection = own.get();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen change");
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void listen(Connection connection) throws SQLException {
        try {
            look();
            while (running) {
                if (isNews(connection.unwrap(PGConnection.class).getNotifications(PATIENCE_MILLIS))) {
                    look();
                }
            }
        } catch (SQLException e) {
            // The pool does not see notifications fail, and would use the connection again. It sees this statement
            // fail.
            try (Statement statement = connection.createStatement()) {
                statement.execute("select 1");
            }
            throw e;
        }
    }

    private void look() {
        try {
            catchUp();
        } catch (RuntimeException e) {
            report(e);
        }
    }

    private void report(Exception e) {
        if (running && !DatabaseFaults.isUnavailable(e)) {
            LOG.error("The change log cannot be followed", e);
        }
    }

    /** Whether there may be new changes: those of this node are known already, and without notifications the log is read anyway. */
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
