package io.backgrounder.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The whole change feed since the beginning of a check. */
public final class Feed {
    private final Deployment deployment;
    private final String query;
    private final long start;
    private final NavigableMap<Long, JsonNode> events = new TreeMap<>();
    private final Map<String, NavigableSet<Long>> byResource = new HashMap<>();
    private String token;

    /** @param query more than from where, if anything: begins with an ampersand */
    public Feed(Deployment deployment, String token, String query) {
        this.deployment = deployment;
        this.token = token;
        this.query = query;
        this.start = position();
    }

    private long position() {
        return Long.parseLong(token.substring(token.indexOf('-') + 1));
    }

    /** Reads what has come, up to a position at least. */
    public long read(long upTo) throws InterruptedException {
        boolean hasMore = true;
        while (hasMore || position() < upTo) {
            String address = "/v1/changes?limit=100&after=" + token + query;
            JsonNode page = Json.read(deployment.readSurely(address).body());
            if (!page.has("nextToken")) {
                throw new IllegalStateException(address + ": " + page);
            }
            page.get("data").forEach(this::add);
            token = page.get("nextToken").asText();
            hasMore = page.get("hasMore").asBoolean();
        }
        return position();
    }

    private void add(JsonNode event) {
        long position = event.get("position").asLong();
        events.put(position, event);
        byResource
                .computeIfAbsent(event.get("id").asText(), none -> new TreeSet<>())
                .add(position);
    }

    /** Forgets one event. */
    public void drop(long position) {
        byResource.get(events.get(position).get("id").asText()).remove(position);
    }

    public long start() {
        return start;
    }

    /** Where something happened to a resource, behind a position and up to another. */
    public NavigableSet<Long> of(String id, long after, long upTo) {
        return byResource.getOrDefault(id, Collections.emptyNavigableSet()).subSet(after, false, upTo, true);
    }

    /** The last that happened to a resource up to a position; empty if nothing did. */
    public String lastAction(String id, long upTo) {
        NavigableSet<Long> past = of(id, start, upTo);
        return past.isEmpty() ? "" : events.get(past.last()).get("action").asText();
    }

    /** The time of each event, by its position. */
    public NavigableMap<Long, Instant> times() {
        NavigableMap<Long, Instant> times = new TreeMap<>();
        events.forEach((position, event) ->
                times.put(position, Instant.parse(event.get("at").asText())));
        return times;
    }

    /** That no position is missing, and that what is derived says so as it should. */
    public void check(CheckReport report) {
        report.count("events", events.size());
        long last = start;
        for (JsonNode event : events.values()) {
            long position = event.get("position").asLong();
            if (position != last + 1) {
                report.violation("positions are dense", "nothing between " + last + " and " + event);
            }
            last = position;
            if (!event.path("derived").isBoolean()) {
                report.violation("each event says whether it is derived", event.toString());
            } else if (event.get("derived").asBoolean()) {
                report.count("derived events");
                checkDerived(event, report);
            } else if (event.has("cause")) {
                report.violation("only what is derived has a cause", event.toString());
            }
        }
    }

    private void checkDerived(JsonNode event, CheckReport report) {
        JsonNode cause = events.get(event.path("cause").asLong(-1));
        boolean isRight = cause != null
                && !cause.path("derived").asBoolean()
                && cause.get("position").asLong() < event.get("position").asLong()
                && !cause.get("id").equals(event.get("id"))
                && event.get("action").asText().equals("updated")
                && !event.get("significant").asBoolean();
        if (!isRight) {
            report.violation("a derived event has its cause", event + " of " + cause);
        }
    }

    /** That another one is the same without what is derived. */
    public void checkUnderived(Feed other, CheckReport report) {
        NavigableMap<Long, JsonNode> expected = new TreeMap<>(events);
        expected.values().removeIf(event -> event.path("derived").asBoolean());
        if (!expected.equals(other.events)) {
            report.violation(
                    "derived=false leaves out what is derived, and nothing else",
                    other.events.size() + " events instead of " + expected.size());
        }
    }
}
