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
 * The newest changes, in memory, and those who wait for the next: however many follow the log on this node, a change is read from the
 * database once. Positions are dense, so each has its place in a ring, and a place that holds another one tells that memory does not
 * reach back that far.
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

    /** Whoever has written does not wait until all who wait have been told. */
    void seen(@Observes ChangesSeen event) {
        event.changes().forEach(change -> ring.set(place(change.position), change));
        newest = event.position();
        executor.execute(this::wake);
    }

    /** Requests that wait are answered, so that a shutdown need not wait for them. */
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

    /** The position up to which this node knows all. */
    long position() {
        return Math.max(newest, tail.position());
    }

    /** What is behind a position; nothing where it is no longer in memory. */
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

    /** Completes when there is something behind a position, or when this node shuts down. */
    Uni<Void> behind(long position) {
        return Uni.createFrom().emitter(emitter -> {
            waiting.add(emitter);
            emitter.onTermination(() -> waiting.remove(emitter));
            // It may have come in between.
            if (position() > position || closing) {
                emitter.complete(null);
            }
        });
    }

    private static int place(long position) {
        return (int) (position % KEPT);
    }
}
