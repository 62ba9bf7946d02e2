package io.backgrounder.preview;

import io.backgrounder.change.ChangeLog;
import io.backgrounder.web.problem.DatabaseFaults;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.Snapshot;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.StatelessSession;

/**
 * Lets an operation of delivery answer a preview, around {@link Snapshot}: in a transaction in which everything drafted or due is published,
 * and which is rolled back. It does not wait its turn with the writes. A row that it and a write want is the write's: the preview then begins
 * anew.
 */
@Snapshot
@Interceptor
@Priority(Interceptor.Priority.APPLICATION - 1)
class PreviewInterceptor {
    private static final String ISOLATION = "set transaction isolation level repeatable read";
    /** Shorter than the time after which PostgreSQL looks for deadlocks, which would end either transaction. */
    private static final String PATIENCE = "set local lock_timeout = '200ms'";

    private static final int ATTEMPTS = 20;
    private static final int PAUSE_MILLIS = 50;
    private static final int MOST_WAITING = 32;
    private static final int LONGEST_WAIT_SECONDS = 10;

    @Inject
    CurrentVertxRequest current;

    @Inject
    UnpublishedContent unpublished;

    @Inject
    ChangeLog log;

    @Inject
    Dependencies dependencies;

    @Inject
    StatelessSession session;

    /** Previews of the same drafts would wait for each other in the database. */
    private final ReentrantLock turn = new ReentrantLock(true);

    @AroundInvoke
    Object read(InvocationContext method) throws Exception {
        RoutingContext request = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        if (request == null || !PreviewFilter.isPreview(request)) {
            return method.proceed();
        } else if (turn.getQueueLength() >= MOST_WAITING || !turn.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new ProblemException(
                    ProblemType.SERVICE_UNAVAILABLE, "Too many previews are waiting for their turn.");
        }
        try {
            return inTurn(method, PreviewFilter.at(request), PreviewFilter.searches(request));
        } finally {
            turn.unlock();
        }
    }

    private Object inTurn(InvocationContext method, Instant at, boolean searches) throws Exception {
        long position = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            QuarkusTransaction.begin();
            try {
                session.createNativeMutationQuery(ISOLATION).executeUpdate();
                session.createNativeMutationQuery(PATIENCE).executeUpdate();
                position = log.position();
                if (position >= dependencies.minPosition()) {
                    show(at, searches);
                    return method.proceed();
                }
            } catch (RuntimeException e) {
                if (!DatabaseFaults.isConcurrent(e)) {
                    throw e;
                }
            } finally {
                QuarkusTransaction.rollback();
                // That of what is published, whatever the operation's statements have noted.
                dependencies.position(position);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        if (position < dependencies.minPosition()) {
            throw dependencies.notReady();
        }
        throw new ProblemException(ProblemType.SERVICE_UNAVAILABLE, "What is drafted is being written.");
    }

    private void show(Instant at, boolean searches) {
        if (at == null) {
            unpublished.showDrafts(searches);
        } else {
            unpublished.showAt(at, searches);
        }
    }
}
