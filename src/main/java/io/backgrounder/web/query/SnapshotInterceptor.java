package io.backgrounder.web.query;

import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.Session;

/** Carries out {@link Snapshot}: a transaction of its own, since each query without one sees what was committed last. */
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

    /** As old as the position that was asked for, at least: waits a little for one that is still to come. */
    @AroundInvoke
    Object read(InvocationContext method) throws Exception {
        if (method.getMethod().isAnnotationPresent(OneStatement.class)) {
            return method.proceed();
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Answer> answer = QuarkusTransaction.requiringNew().call(() -> {
                long position = entities.unwrap(Session.class).doReturningWork(SnapshotInterceptor::begin);
                dependencies.position(position);
                return position < dependencies.minPosition()
                        ? Optional.empty()
                        : Optional.of(new Answer(method.proceed()));
            });
            if (answer.isPresent()) {
                return answer.get().value;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new ProblemException(
                ProblemType.POSITION_NOT_READY, "This is older than position " + dependencies.minPosition() + ".");
    }

    /** What a method returned, which may be nothing. */
    private record Answer(Object value) {}

    /** Both statements in one message to the database, which keeps them prepared. */
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
