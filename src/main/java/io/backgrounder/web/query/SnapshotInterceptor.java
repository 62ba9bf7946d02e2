package io.backgrounder.web.query;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.Session;

/** Implements {@link Snapshot} by a transaction for each call: without one, each query would see what was committed last. */
@Snapshot
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class SnapshotInterceptor {
    private static final int ATTEMPTS = 10;
    private static final int PAUSE_MILLIS = 50;

    @Inject
    EntityManager entities;

    @Inject
    Dependencies dependencies;

    /** Reads at the requested position or a later one. Waits briefly if this node has not reached it. */
    @AroundInvoke
    Object read(InvocationContext method) throws Exception {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            // That of a preview, which sees more than was committed.
            return method.proceed();
        }
        if (method.getMethod().isAnnotationPresent(OneStatement.class)) {
            try {
                return method.proceed();
            } catch (SnapshotRequired e) {
                // It is called again, in a snapshot.
            }
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Returned> answer = QuarkusTransaction.requiringNew().call(() -> {
                long position = entities.unwrap(Session.class).doReturningWork(SnapshotInterceptor::begin);
                dependencies.position(position);
                return position < dependencies.minPosition()
                        ? Optional.empty()
                        : Optional.of(new Returned(method.proceed()));
            });
            if (answer.isPresent()) {
                return answer.get().value;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw dependencies.notReady();
    }

    /** The value that a method has returned, which may be null. */
    private record Returned(Object value) {}

    /** Sends both statements in one message to the database, which keeps them prepared; returns the position. */
    private static long begin(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Snapshot.STATEMENT + ";" + Snapshot.POSITION)) {
            statement.execute();
            statement.getMoreResults();
            try (ResultSet position = statement.getResultSet()) {
                position.next();
                return position.getLong(1);
            }
        }
    }
}
