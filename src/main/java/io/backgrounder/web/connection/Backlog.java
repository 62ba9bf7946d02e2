package io.backgrounder.web.connection;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The data that clients have asked for and not taken yet, over all connections. If it becomes too much, the client that has taken nothing
 * for longest is cut off.
 */
final class Backlog {
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 8;
    private static final Set<SlicedWrites> CONNECTIONS = ConcurrentHashMap.newKeySet();
    private static final AtomicLong BYTES = new AtomicLong();

    private Backlog() {}

    /** Records that a connection had this many bytes of it {@code before}, and has this many {@code now}. */
    static void change(SlicedWrites connection, long before, long now) {
        if (now == 0) {
            CONNECTIONS.remove(connection);
        } else if (before == 0) {
            CONNECTIONS.add(connection);
        }
        if (BYTES.addAndGet(now - before) > MOST_BYTES && now > before) {
            CONNECTIONS.stream()
                    .min(Comparator.comparingLong(SlicedWrites::moved))
                    .ifPresent(SlicedWrites::giveWay);
        }
    }

    static long bytes() {
        return BYTES.get();
    }
}
