package io.backgrounder.checker.feed;

import io.backgrounder.checker.Event;
import io.backgrounder.checker.FeedReader;
import io.backgrounder.checker.ResourceIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What writers were told, and what readers must therefore have seen. Each resource has one writer. */
final class AcknowledgedChanges {
    /** @param position the one in the answer: all nodes that know it know the change */
    private record Entry(String action, String type, long position) {}

    private final Map<String, List<Entry>> acknowledged = new ConcurrentHashMap<>();
    /** What was not answered, and so may have happened, as the last of its resource. */
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();

    private final List<String> surprises = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicLong end = new AtomicLong();

    void acknowledge(String id, String action, long position) {
        String type = ResourceIds.kind(id);
        acknowledged
                .computeIfAbsent(id, none -> Collections.synchronizedList(new ArrayList<>()))
                .add(new Entry(action, type, position));
        end.accumulateAndGet(position, Math::max);
    }

    void unanswered(String id, String action) {
        unanswered.put(id, action);
    }

    void refused() {
        refused.incrementAndGet();
    }

    void surprise(String what) {
        surprises.add(what);
    }

    List<String> surprises() {
        return surprises;
    }

    long end() {
        return end.get();
    }

    List<String> violations(FeedReader reader) {
        List<String> violations = new ArrayList<>();
        Map<String, List<Event>> byResource = new HashMap<>();
        long last = reader.from();
        for (Event event : reader.seen()) {
            if (event.position() <= last) {
                violations.add(reader.getName() + ": " + event + " came after position " + last);
            } else if (reader.types().isEmpty() && event.position() != last + 1) {
                violations.add(reader.getName() + ": nothing between positions " + last + " and " + event.position());
            }
            last = event.position();
            if (!event.derived()) {
                byResource
                        .computeIfAbsent(event.id(), none -> new ArrayList<>())
                        .add(event);
            }
        }
        acknowledged.forEach((id, entries) -> {
            if (reader.types().isEmpty()
                    || reader.types().contains(entries.get(0).type())) {
                check(reader.getName(), id, entries, byResource.getOrDefault(id, List.of()), violations);
            }
        });
        return violations;
    }

    private void check(String reader, String id, List<Entry> expected, List<Event> seen, List<String> violations) {
        List<String> actions =
                new ArrayList<>(expected.stream().map(Entry::action).toList());
        List<String> found = seen.stream().map(Event::action).toList();
        if (found.size() == actions.size() + 1 && unanswered.containsKey(id)) {
            actions.add(unanswered.get(id));
        }
        if (!found.equals(actions)) {
            violations.add(reader + ": of " + id + " it saw " + found + ", where there was " + actions);
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (seen.get(i).position() > expected.get(i).position()) {
                violations.add(reader + ": " + seen.get(i) + " was acknowledged as " + expected.get(i));
            }
        }
    }

    @Override
    public String toString() {
        return acknowledged.values().stream().mapToInt(List::size).sum() + " acknowledged changes of "
                + acknowledged.size() + " resources, " + unanswered.size() + " unanswered, " + refused
                + " refused as they should be";
    }
}
