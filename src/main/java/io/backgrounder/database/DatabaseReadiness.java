package io.backgrounder.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports readiness while the database answers. A load balancer's probe has no patience, so the answer comes within 100 ms whatever the
 * database does: it is asked in a thread of its own, and while an old question hangs, no new one is asked.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
    private static final int PATIENCE_MILLIS = 80;

    private final ExecutorService prober = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "database-readiness");
        thread.setDaemon(true);
        return thread;
    });
    private Future<?> probe;

    @Inject
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        try {
            probe().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return response(true, "answers");
        } catch (TimeoutException e) {
            return response(false, "does not answer within " + PATIENCE_MILLIS + " ms");
        } catch (ExecutionException e) {
            return response(false, "cannot be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response(false, "was interrupted while asking");
        }
    }

    /** The question that is being asked; those who come meanwhile wait for the same answer, and not for each other. */
    private synchronized Future<?> probe() {
        if (probe == null || probe.isDone()) {
            probe = prober.submit(this::ask);
        }
        return probe;
    }

    private Void ask() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
            return null;
        }
    }

    private static HealthCheckResponse response(boolean up, String state) {
        return HealthCheckResponse.named("database")
                .status(up)
                .withData("state", state)
                .build();
    }

    @PreDestroy
    void end() {
        prober.shutdownNow();
    }
}
