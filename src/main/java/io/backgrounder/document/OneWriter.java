package io.backgrounder.document;

import io.backgrounder.change.ChangeLog;
import io.backgrounder.change.ChangeTail;
import io.backgrounder.change.ChangesWritten;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.Snapshot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;

/**
 * Runs each write in a transaction of its own, one at a time across all nodes, so that what a write has checked (slugs, references, ETags)
 * still holds when it commits. This is fast enough: a newsroom writes rarely, and an import writes in batches.
 */
@ApplicationScoped
public class OneWriter {
    @Inject
    StatelessSession session;

    @Inject
    ChangeLog log;

    @Inject
    Event<ChangesWritten> written;

    @Inject
    Event<DocumentsWritten> committing;

    @Inject
    ChangeTail tail;

    @Inject
    Dependencies dependencies;

    private final Lock turn = new ReentrantLock(true);

    /** Runs a read in a snapshot, so that all of its queries see the same moment. */
    public <T> T read(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            session.createNativeMutationQuery(Snapshot.STATEMENT).executeUpdate();
            return work.call();
        });
    }

    /** Runs a write in its turn, and takes it back. What is written only before a commit, as the rows of the search, is not written. */
    public <T> T rehearse(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        turn.lock();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                session.createNativeQuery(ChangeLog.WRITER, Object[].class).getSingleResult();
                result.set(work.get());
                throw new TakenBack();
            });
        } catch (TakenBack e) {
            return result.get();
        } finally {
            turn.unlock();
        }
        throw new IllegalStateException("A rehearsal was committed");
    }

    /** Rolls a rehearsal back: a commit of a transaction that is marked for it fails instead. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenBack() {
            super(null, null, false, false);
        }
    }

    /**
     * Runs a write, and returns when this node knows what the write has changed. Writers queue in this node first, since each one that
     * waits for the lock in the database holds a connection that readers need.
     */
    public <T> T write(Callable<T> work) {
        T result;
        turn.lock();
        try {
            result = QuarkusTransaction.requiringNew().call(() -> {
                session.createNativeQuery(ChangeLog.WRITER, Object[].class).getSingleResult();
                long before = log.position();
                T done = work.call();
                if (log.position() > before) {
                    written.fire(new ChangesWritten(before));
                }
                committing.fire(new DocumentsWritten());
                return done;
            });
        } finally {
            turn.unlock();
        }
        dependencies.position(tail.catchUpAfterWrite());
        return result;
    }
}
