package io.backgrounder.checker.past;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Json;
import io.backgrounder.checker.ResourceIds;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Compares what was served with what {@code asOf} gives for that time, while nobody writes. */
final class PastComparison {
    private static final int GONE = 410;
    private static final int MOVED = 308;

    private final Deployment deployment;
    private final CheckReport report;
    private final NavigableMap<Long, Instant> times;
    private final boolean isSpoilt;
    private final Map<String, HttpResponse<String>> present = new ConcurrentHashMap<>();
    private final Map<String, Boolean> gone = new ConcurrentHashMap<>();

    /**
     * @param times of all events since the beginning
     * @param isSpoilt whether it asks for the time before an event instead of that of the event
     */
    PastComparison(Deployment deployment, CheckReport report, NavigableMap<Long, Instant> times, boolean isSpoilt) {
        this.deployment = deployment;
        this.report = report;
        this.times = times;
        this.isSpoilt = isSpoilt;
    }

    /** Reports where the times of two events are not in the order of their positions: then no time has the state between them. */
    void checkTimes() {
        times.entrySet().stream().reduce((before, after) -> {
            if (after.getValue().isBefore(before.getValue())) {
                report.violation("later events have later times", before + " and " + after);
            }
            return after;
        });
    }

    void compare(List<Journal.Served> entries) {
        entries.parallelStream().forEach(served -> {
            try {
                compare(served);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    /** At the first and at the last moment of the state: the time of its event, and a microsecond before the next. */
    private void compare(Journal.Served served) throws InterruptedException {
        Instant first = times.get(served.position());
        Map.Entry<Long, Instant> next = times.higherEntry(served.position());
        if (first == null || next != null && !next.getValue().isAfter(first)) {
            report.count("served pages without a time of their own");
            return;
        }
        compare(served, isSpoilt ? first.minusNanos(1_000) : first);
        if (next != null) {
            compare(served, next.getValue().minusNanos(1_000));
        }
    }

    private void compare(Journal.Served served, Instant time) throws InterruptedException {
        String past = served.address() + (served.address().contains("?") ? "&" : "?") + "asOf=" + time;
        HttpResponse<String> answer = deployment.readSurely(past);
        int now = present(ResourceIds.address(served.id())).statusCode();
        report.count("comparisons");
        if (now != 200) {
            report.count("comparisons of what readers no longer see");
            if (answer.statusCode() != now) {
                report.violation(
                        "what is not there now is in no past", past + " is " + answer.statusCode() + ", not " + now);
            }
        } else if (!served.body().equals(answer.body())) {
            String expected = expected(served);
            if (!expected.equals(Json.read(answer.body()).toString())) {
                report.violation("asOf gives what was served", difference(past, expected, answer.body()));
            }
        } else {
            report.count("comparisons equal to the byte");
        }
    }

    /** Without the queries of a page, and without what is in no past since it is gone now. */
    private String expected(Journal.Served served) throws InterruptedException {
        AtomicBoolean isChanged = new AtomicBoolean();
        ObjectNode page = (ObjectNode) Json.read(served.body());
        if (ResourceIds.kind(served.id()).equals("faq") && page.remove("stories") != null) {
            isChanged.set(true);
        }
        if (page.remove("translations") != null) {
            isChanged.set(true);
        }
        removeGone(page, isChanged);
        for (JsonNode section : page.path("sections")) {
            removeGone(section.path("slots"), "/story", isChanged);
            for (JsonNode slot : section.path("slots")) {
                removeGone(slot.path("story"), isChanged);
            }
        }
        return isChanged.get() ? page.toString() : served.body();
    }

    /** Removes what is gone from what a story or FAQ shows. */
    private void removeGone(JsonNode page, AtomicBoolean isChanged) throws InterruptedException {
        for (String member : List.of("topics", "faqs", "contributors")) {
            removeGone(page.path(member), "", isChanged);
        }
        for (JsonNode entry : page.path("timeline")) {
            removeGone(entry.path("topics"), "", isChanged);
            if (entry.path("topics").isEmpty()) {
                ((ObjectNode) entry).remove("topics");
            }
        }
        JsonNode coverage = page.path("coverage");
        removeGone(coverage.path("summaries"), "/source", isChanged);
        for (JsonNode point : coverage.path("points")) {
            removeGone(point.path("sources"), "", isChanged);
        }
    }

    private void removeGone(JsonNode list, String resource, AtomicBoolean isChanged) throws InterruptedException {
        for (Iterator<JsonNode> items = list.elements(); items.hasNext(); ) {
            String id = items.next().at(resource + "/id").asText();
            if (isGone(ResourceIds.address(id))) {
                items.remove();
                isChanged.set(true);
            }
        }
    }

    /** Also if what it was merged into is gone. */
    private boolean isGone(String address) throws InterruptedException {
        Boolean known = gone.get(address);
        if (known == null) {
            HttpResponse<String> answer = present(address);
            known = answer.statusCode() == GONE
                    || answer.statusCode() == MOVED
                            && isGone(answer.headers()
                                    .firstValue("Location")
                                    .orElseThrow()
                                    .replaceFirst("^https?://[^/]*", ""));
            gone.put(address, known);
        }
        return known;
    }

    private HttpResponse<String> present(String address) throws InterruptedException {
        HttpResponse<String> answer = present.get(address);
        if (answer == null) {
            answer = deployment.readSurely(address);
            present.put(address, answer);
        }
        return answer;
    }

    private static String difference(String what, String expected, String actual) {
        int at = 0;
        while (at < Math.min(expected.length(), actual.length()) && expected.charAt(at) == actual.charAt(at)) {
            at++;
        }
        return what + ": from character " + at + " not " + excerpt(expected, at) + " but " + excerpt(actual, at);
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 200));
    }
}
