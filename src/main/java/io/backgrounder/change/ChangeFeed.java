package io.backgrounder.change;

import io.backgrounder.web.connection.DaemonThreads;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Follows the log for readers, from memory, or from the database if they are further behind. Readers who wait hold no thread and no
 * connection; those who are behind share two threads.
 */
@ApplicationScoped
class ChangeFeed {
    private static final int READERS = 2;
    /** The value that is accepted in place of a token, and stands before all changes. */
    private static final String BEFORE_ALL = "0";

    @Inject
    ChangeLog log;

    @Inject
    ChangeTail tail;

    @Inject
    RecentChanges recent;

    private final ExecutorService readers = DaemonThreads.atMost(READERS, "change-reader");

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }

    /**
     * The position of a token.
     *
     * @param parameter the parameter or header that it came in
     * @throws ProblemException 400 if it is not a token, 410 if it belongs to another log
     */
    long position(String parameter, String text) {
        if (text.equals(BEFORE_ALL)) {
            return 0;
        }
        ChangeToken token = ChangeToken.parse(parameter, text);
        boolean known = token.log().equals(log.id())
                && (token.position() <= recent.position() || token.position() <= tail.catchUp());
        if (!known) {
            throw new ProblemException(
                    ProblemType.SYNC_TOKEN_EXPIRED,
                    "The token belongs to another change log than the current one. Take a new export, and continue from its token.");
        }
        return token.position();
    }

    /** The current end of the log. */
    long end() {
        return recent.position() == 0 ? tail.catchUp() : recent.position();
    }

    /** The id of the log. It is read once, so ask for it first, where it is possible to wait for the database. */
    String id() {
        return log.id();
    }

    /** Whether followers should connect to another node, since this one is shutting down. */
    boolean isClosing() {
        return recent.isClosing();
    }

    /** The changes after a position: as soon as there are any, or none once the patience is over. */
    Uni<ChangeSlice> after(long position, ChangeSelection selection, int limit, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        AtomicLong reached = new AtomicLong(position);
        return Uni.createFrom()
                .deferred(() -> look(reached.get(), selection, limit))
                .call(slice -> {
                    reached.set(slice.next());
                    return isAnswer(slice, deadline) ? Uni.createFrom().voidItem() : change(slice.next(), deadline);
                })
                .repeat()
                .whilst(slice -> !isAnswer(slice, deadline))
                .collect()
                .last();
    }

    private boolean isAnswer(ChangeSlice slice, long deadline) {
        return !slice.isEmpty() || recent.isClosing() || System.nanoTime() - deadline >= 0;
    }

    /** Waits for the next change of any kind, or for the deadline. */
    private Uni<Void> change(long position, long deadline) {
        long left = Math.max(0, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        return recent.behind(position)
                .ifNoItem()
                .after(Duration.ofMillis(left + 1))
                .recoverWithItem((Void) null);
    }

    private Uni<ChangeSlice> look(long position, ChangeSelection selection, int limit) {
        return recent.after(position, selection, limit)
                .map(slice -> Uni.createFrom().item(slice))
                .orElseGet(() -> Uni.createFrom()
                        .item(() -> QuarkusTransaction.requiringNew().call(() -> log.after(position, selection, limit)))
                        .runSubscriptionOn(readers));
    }
}
