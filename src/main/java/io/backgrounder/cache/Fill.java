package io.backgrounder.cache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An answer that is being made: one at each address, for which all others who ask wait. */
final class Fill {
    enum End {
        /** The answer is in the cache. */
        KEPT,
        /** A change has overtaken the answer. */
        OUTDATED,
        /** There is nothing to keep: an error, or a redirect. */
        NOTHING
    }

    final String address;

    /** By key, the position of the newest change since the fill began. */
    private final Map<String, Long> touched = new HashMap<>();

    private final List<Waiter> waiters = new ArrayList<>();
    private boolean spoilt;
    private End end;

    /** A request for the same address that waits. */
    interface Waiter {
        void resume(End end);
    }

    Fill(String address) {
        this.address = address;
    }

    synchronized void touch(Collection<String> keys, long position) {
        keys.forEach(key -> touched.merge(key, position, Math::max));
    }

    /** Records that something has changed, and nobody knows what. */
    synchronized void spoil() {
        spoilt = true;
    }

    /**
     * Whether nothing that the answer depends on has changed since it was read. False once the fill has ended, for example because its
     * client has gone: from then on, it is not told of changes.
     */
    synchronized boolean isTrue(Answer answer) {
        return end == null
                && !spoilt
                && answer.position >= 0
                && answer.keys.stream().allMatch(key -> touched.getOrDefault(key, 0L) <= answer.position);
    }

    /** Calls back when the fill has ended; at once if it already has. */
    void await(Waiter waiter) {
        synchronized (this) {
            if (end == null) {
                waiters.add(waiter);
                return;
            }
        }
        waiter.resume(end);
    }

    /**
     * Ends the fill; only the first end counts.
     *
     * @return the requests to notify
     */
    synchronized List<Waiter> end(End how) {
        if (end != null) {
            return List.of();
        }
        end = how;
        return List.copyOf(waiters);
    }
}
