package io.backgrounder.cache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An answer in the making: one for each address, whoever else asks for it waits. */
final class Fill {
    enum End {
        /** It is in the cache. */
        KEPT,
        /** It was overtaken by a change. */
        OUTDATED,
        /** There is nothing to keep: an error, or a redirection. */
        NOTHING
    }

    final String address;

    /** The position of the newest change to each key that was touched meanwhile. */
    private final Map<String, Long> touched = new HashMap<>();

    private final List<Waiter> waiters = new ArrayList<>();
    private boolean spoilt;
    private End end;

    /** Who asked for the same meanwhile. */
    interface Waiter {
        void resume(End end);
    }

    Fill(String address) {
        this.address = address;
    }

    synchronized void touch(Collection<String> keys, long position) {
        keys.forEach(key -> touched.merge(key, position, Math::max));
    }

    /** Something was touched, and nobody knows what. */
    synchronized void spoil() {
        spoilt = true;
    }

    /** Whether nothing that it depends on has changed since it was read. Nobody tells of changes once it has ended: its client may be gone. */
    synchronized boolean isTrue(Answer answer) {
        return end == null
                && !spoilt
                && answer.position >= 0
                && answer.keys.stream().allMatch(key -> touched.getOrDefault(key, 0L) <= answer.position);
    }

    /** Calls back when it has ended; at once where it has already. */
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
     * Only the first end counts.
     *
     * @return whom to tell
     */
    synchronized List<Waiter> end(End how) {
        if (end != null) {
            return List.of();
        }
        end = how;
        return List.copyOf(waiters);
    }
}
