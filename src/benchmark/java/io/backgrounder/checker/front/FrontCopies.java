package io.backgrounder.checker.front;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Event;
import io.backgrounder.checker.FeedReader;
import io.backgrounder.checker.Json;
import io.backgrounder.checker.ResourceIds;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A copy of what every front shows, which is read again only when the feed names the front. */
final class FrontCopies implements FeedReader.Follower {
    private final Deployment deployment;
    private final CheckReport report;
    private final boolean isStale;
    private final Map<String, String> copies = new ConcurrentHashMap<>();
    private final AtomicInteger derived = new AtomicInteger();
    private final AtomicInteger needless = new AtomicInteger();

    /** @param isStale whether it makes the mistake to ignore what is derived */
    FrontCopies(Deployment deployment, CheckReport report, boolean isStale) {
        this.deployment = deployment;
        this.report = report;
        this.isStale = isStale;
    }

    @Override
    public void follow(List<Event> events) throws InterruptedException {
        for (Event event : events) {
            if (event.type().equals("front") && !(isStale && event.derived())) {
                read(event);
            }
        }
    }

    private void read(Event event) throws InterruptedException {
        HttpResponse<String> answer = deployment.readSurely(
                ResourceIds.address(event.id()) + "?fields=sections&minPosition=" + event.position());
        String now = sections(Json.read(answer.body()));
        String before = copies.put(event.id(), now);
        if (event.derived()) {
            derived.incrementAndGet();
            if (now.equals(before)) {
                needless.incrementAndGet();
            }
        }
    }

    private static String sections(JsonNode front) {
        return front.path("sections").toString();
    }

    void compare(JsonNode front) {
        String copy = copies.get(front.get("id").asText());
        if (!sections(front).equals(copy)) {
            report.violation("a front changes by an event", "was " + copy + ", and is " + front);
        }
    }

    /** Some of these events did change the front: the copy had read that change already, upon an earlier event. */
    void checkNeedless() {
        report.count("derived events of fronts", derived.get());
        report.count("derived events of fronts, needless", needless.get());
        if (3 * needless.get() > derived.get()) {
            report.violation("at most a third of the events is needless", needless + " of " + derived);
        }
    }
}
