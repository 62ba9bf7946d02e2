package io.backgrounder.change;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The newest changes, in memory, and the readers who wait for the next: however many follow the log on this node, a change is read from the
 * database once. Positions are dense, so each has its place in a ring; if the place holds another position, memory does not reach back that
 * far.
 */
@ApplicationScoped
class RecentChanges {
    private static final int KEPT = 4096;

    @Inject
    ChangeTail tail;

    @Inject
    ExecutorService executor;

    private final AtomicReferenceArray<ChangeEntity> ring = new AtomicReferenceArray<>(KEPT);
    private final Set<UniEmitter<? super Void>> waiting = ConcurrentHashMap.newKeySet();
    private volatile long newest;
    private volatile boolean closing;

    /** Keeps new changes, and wakes the readers in another thread, so that the writer does not wait for them. */
    void seen(@Observes ChangesSeen event) {
        event.changes().forEach(change -> ring.set(place(change.position), change));
        newest = event.position();
        executor.execute(this::wake);
    }

    /** Answers the requests that wait, so that a shutdown need not wait for them. */
    void close(@Observes ShutdownDelayInitiatedEvent event) {
        closing = true;
        wake();
    }

    boolean isClosing() {
        return closing;
    }

    private void wake() {
        waiting.forEach(emitter -> emitter.complete(null));
    }

    /** The position up to which this node knows all changes. */
    long position() {
        return Math.max(newest, tail.position());
    }

    /** The changes after a position; empty if they are no longer in memory. */
    Optional<ChangeSlice> after(long position, ChangeSelection selection, int limit) {
        long end = Math.max(position, position());
        List<ChangeEntity> found = new ArrayList<>();
        for (long next = position + 1; next <= end && found.size() <= limit; next++) {
            ChangeEntity change = ring.get(place(next));
            if (change == null || change.position != next) {
                return Optional.empty();
            } else if (selection.includes(change)) {
                found.add(change);
            }
        }
        return Optional.of(ChangeSlice.of(found, limit, end));
    }

    /** Completes when there is a change after a position, or when this node shuts down. */
    Uni<Void> behind(long position) {
        return Uni.createFrom().emitter(emitter -> {
            waiting.add(emitter);
            emitter.onTermination(() -> waiting.remove(emitter));
            // The change may have come in between.
            if (position() > position || closing) {
                emitter.complete(null);
            }
        });
    }

    private static int place(long position) {
        return (int) (position % KEPT);
    }
}
