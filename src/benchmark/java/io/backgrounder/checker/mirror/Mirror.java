package io.backgrounder.checker.mirror;

import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.Event;
import io.backgrounder.checker.FeedReader;
import io.backgrounder.checker.Json;
import io.backgrounder.checker.ResourceIds;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A copy of all that is published, which follows the feed as readers are told to: for each change, it reads again what changed. */
final class Mirror implements FeedReader.Follower {
    /** What a page of a FAQ has and the export does not leave out. */
    private static final String ALL_OF_A_FAQ =
            "&fields=introduction,image,items,evidence,contributors,provenance,responsible,disclosure,translation,translations";

    /** What a page has and a line of a list only if it is asked for. Fronts are not here: their lines never have sections. */
    private static final Map<String, String> INCLUDES = Map.of(
            "story",
            "image,analysis,coverage,background,images,timeline,evidence,faqs,topics,contributors,provenance,translation,translations,corrections",
            "faq",
            "image,items,evidence,contributors,provenance,translation,translations",
            "topic",
            "image",
            "contributor",
            "image",
            "source",
            "image");

    private static final int MOST_IDS = 100;

    private final String name;
    private final Deployment deployment;
    private final CheckReport report;
    private final boolean batched;
    private final boolean isStale;
    private final Map<String, String> copy = new ConcurrentHashMap<>();
    private volatile FeedReader reader;

    /**
     * @param batched whether it reads many at once
     * @param isStale whether it makes the mistake to ignore what is derived
     */
    Mirror(String name, Deployment deployment, CheckReport report, boolean batched, boolean isStale) {
        this.name = name;
        this.deployment = deployment;
        this.report = report;
        this.batched = batched;
        this.isStale = isStale;
    }

    /** @param way how it follows the feed, from a token on */
    void begin(Function<String, FeedReader> way) throws InterruptedException {
        Export export = Export.take(deployment, report);
        copy.putAll(export.lines());
        reader = way.apply(export.token()).telling(this);
        reader.setDaemon(true);
        reader.start();
    }

    /** How far it is; everywhere before it begins. */
    long position() {
        return reader == null ? Long.MAX_VALUE : reader.position();
    }

    void compare(Export export) {
        export.compare(name, copy, report);
    }

    @Override
    public void follow(List<Event> events) throws InterruptedException {
        Map<String, Long> changed = new LinkedHashMap<>();
        for (Event event : events) {
            if (!(isStale && event.derived())) {
                changed.merge(event.id(), event.position(), Math::max);
            }
        }
        Map<String, List<String>> byKind = new HashMap<>();
        for (Map.Entry<String, Long> change : changed.entrySet()) {
            String kind = ResourceIds.kind(change.getKey());
            if (batched && INCLUDES.containsKey(kind)) {
                byKind.computeIfAbsent(kind, none -> new ArrayList<>()).add(change.getKey());
            } else {
                read(change.getKey(), change.getValue());
            }
        }
        long position =
                changed.values().stream().mapToLong(Long::longValue).max().orElse(0);
        for (Map.Entry<String, List<String>> ids : byKind.entrySet()) {
            List<String> all = ids.getValue();
            for (int i = 0; i < all.size(); i += MOST_IDS) {
                read(ids.getKey(), all.subList(i, Math.min(i + MOST_IDS, all.size())), position);
            }
        }
    }

    private void read(String id, long position) throws InterruptedException {
        String kind = ResourceIds.kind(id);
        String address =
                ResourceIds.address(id) + "?minPosition=" + position + (kind.equals("faq") ? ALL_OF_A_FAQ : "");
        HttpResponse<String> answer = deployment.readSurely(address);
        report.count("mirror reads");
        switch (answer.statusCode()) {
            case 200 -> copy.put(id, answer.body());
            case 308, 404, 410 -> copy.remove(id);
            default -> report.violation("a mirror can read", address + ": " + answer.body());
        }
    }

    /** A batch read takes no position: what is older is read again. */
    private void read(String kind, List<String> ids, long position) throws InterruptedException {
        String address = "/v1/" + ResourceIds.collection(kind) + "?ids=" + String.join(",", ids) + "&include="
                + INCLUDES.get(kind);
        HttpResponse<String> answer = deployment.readSurely(address);
        while (answer.statusCode() == 200 && Deployment.position(answer) < position) {
            Thread.sleep(20);
            answer = deployment.readSurely(address);
        }
        report.count("mirror reads");
        if (answer.statusCode() != 200) {
            report.violation("a mirror can read", address + ": " + answer.body());
            return;
        }
        Map<String, String> found = new HashMap<>();
        Json.data(answer.body())
                .forEach(item -> found.put(Json.read(item).get("id").asText(), item));
        ids.stream().filter(id -> !found.containsKey(id)).forEach(copy::remove);
        copy.putAll(found);
    }
}
