package io.backgrounder.checker.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What readers were served. */
final class Journal {
    private final List<Served> entries = new ArrayList<>();
    private final Map<String, String> bodies = new ConcurrentHashMap<>();

    /**
     * An answer.
     *
     * @param position the place in the change log whose state it shows
     */
    record Served(String id, String address, long position, String body) {}

    /** Keeps each body once. */
    void add(Served served) {
        String body = bodies.computeIfAbsent(served.body(), first -> first);
        synchronized (entries) {
            entries.add(new Served(served.id(), served.address(), served.position(), body));
        }
    }

    List<Served> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }
}
