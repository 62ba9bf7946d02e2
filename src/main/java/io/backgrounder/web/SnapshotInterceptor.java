package io.backgrounder.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.Session;

/** Carries out {@link Snapshot}: a transaction of its own, since each query without one sees what was committed last. */
@Snapshot
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class SnapshotInterceptor {
    @Inject
    EntityManager entities;

    @Inject
    Provenance provenance;

    @AroundInvoke
    Object read(InvocationContext method) {
        return QuarkusTransaction.requiringNew().call(() -> {
            provenance.position(entities.unwrap(Session.class).doReturningWork(SnapshotInterceptor::begin));
            return method.proceed();
        });
    }

    /** Both statements in one message to the database. */
    private static long begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Snapshot.STATEMENT + ";" + Snapshot.POSITION);
            statement.getMoreResults();
            try (ResultSet position = statement.getResultSet()) {
                position.next();
                return position.getLong(1);
            }
        }
    }
}
