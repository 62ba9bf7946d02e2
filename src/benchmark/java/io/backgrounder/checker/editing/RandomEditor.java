package io.backgrounder.checker.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.checker.CheckReport;
import io.backgrounder.checker.Deployment;
import io.backgrounder.checker.ImportResults;
import io.backgrounder.checker.Json;
import io.backgrounder.checker.ResourceIds;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Changes what it shares with other editors, in any way and at random; some of it is refused. */
public final class RandomEditor extends Thread {
    private static final List<String> LIVE = List.of("topic", "topic", "faq", "source", "contributor", "front");
    private static final int MOST_STORIES = 80;
    private static final int ENOUGH = 12;
    private static final int FEWEST = 4;
    private static final String ANY = "*";

    private final Deployment deployment;
    private final CheckReport report;
    private final SharedContent content;
    private final BooleanSupplier mayWrite;
    private final Random random;
    private final RandomDocuments documents;
    private final RandomOrders orders;
    private volatile boolean writing = true;

    /**
     * @param mayWrite false while others are to catch up
     * @param importsPast whether it imports corrections that were made before
     */
    public RandomEditor(
            int number,
            long seed,
            Deployment deployment,
            CheckReport report,
            SharedContent content,
            BooleanSupplier mayWrite,
            boolean importsPast) {
        super("editor " + number);
        this.deployment = deployment;
        this.report = report;
        this.content = content;
        this.mayWrite = mayWrite;
        this.random = new Random(31 * seed + number);
        this.documents = new RandomDocuments(content, random, importsPast);
        this.orders = new RandomOrders(content, documents, random);
    }

    public void stopWriting() {
        writing = false;
    }

    @Override
    public void run() {
        try {
            while (writing) {
                Thread.sleep(random.nextInt(150));
                if (mayWrite.getAsBoolean()) {
                    write();
                }
            }
        } catch (InterruptedException e) {
            interrupt();
        }
    }

    /** What the others begin with. */
    public void begin() throws InterruptedException {
        for (String kind : SharedContent.KINDS) {
            int wanted = kind.equals("story") ? MOST_STORIES / 2 : ENOUGH;
            while (content.size(kind) < wanted) {
                importLines(Stream.generate(() -> (JsonNode)
                                documents.document(kind).put("type", kind).put("slug", content.newSlug(kind)))
                        .limit(wanted)
                        .toList());
            }
        }
    }

    /** Until it is acknowledged. */
    public void writeLast() throws InterruptedException {
        for (long before = report.end(); report.end() == before; ) {
            create("source");
        }
    }

    private void write() throws InterruptedException {
        String kind = LIVE.get(random.nextInt(LIVE.size()));
        String live = content.any(kind, random);
        String story = content.any("story", random);
        String any = random.nextBoolean() ? live : story;
        switch (random.nextInt(31)) {
            case 0, 1, 2, 3 -> editStory(story, documents.patch("story"));
            case 4, 5 -> editStory(story, orders.renaming(story));
            case 6 -> send("POST", path(story) + "/corrections", documents.correction(), "");
            case 7 -> withdraw(story, "");
            case 8 -> publish(story, orders.order());
            case 9 -> {
                send("PATCH", path(story), documents.patch("story"), ANY);
                publish(story, orders.order().put("at", documents.soon()));
            }
            case 10 -> withdraw(any, "&at=" + documents.soon());
            case 11, 12 -> edit(live, documents.patch(kind));
            case 13 -> publish(live, Json.object());
            case 14 -> edit(live, orders.renaming(live));
            case 15 -> withdraw(live, "");
            case 16 -> merge(live, content.any(kind, random));
            case 17, 18 -> create(content.size(kind) < 2 * ENOUGH ? kind : "story");
            case 19, 20 -> delete(live);
            case 21 -> send("PATCH", path(live), documents.patch(kind), ANY);
            case 22 -> {
                send("PATCH", path(live), documents.patch(kind), ANY);
                publish(live, Json.object("at", documents.soon()));
            }
            case 23 ->
                send("POST", path(live) + "/corrections", documents.correction().without("section"), "");
            case 24 -> send("PATCH", path(any), Json.object("externalIds", documents.externalIds()), ANY);
            case 25, 26 -> send("POST", path(any) + "/restorations", orders.restoration(), ANY);
            default -> importLines(orders.lines());
        }
    }

    private boolean edit(String id, ObjectNode patch) throws InterruptedException {
        boolean live = !ResourceIds.kind(id).equals("story");
        boolean done = send("PATCH", path(id) + (live ? "?publish=true" : ""), patch, ANY) != null;
        if (done && patch.has("slug")) {
            content.put(id, patch.get("slug").asText());
        }
        return done;
    }

    /** As a rule, readers see it. */
    private void editStory(String story, ObjectNode patch) throws InterruptedException {
        boolean done = edit(story, patch);
        if (done && random.nextInt(8) > 0) {
            publish(story, orders.order());
        } else if (done && random.nextBoolean()) {
            send("DELETE", path(story) + "/draft", null, ANY);
        }
    }

    private void publish(String story, ObjectNode order) throws InterruptedException {
        send("PUT", path(story) + "/publication", order, ANY);
    }

    private void withdraw(String story, String when) throws InterruptedException {
        send("DELETE", path(story) + "/publication?reason=It+was+wrong." + when, null, ANY);
    }

    private void merge(String id, String into) throws InterruptedException {
        if (content.size(ResourceIds.kind(id)) > FEWEST
                && send("PATCH", path(id), Json.object("mergedInto", documents.slug(into)), ANY) != null) {
            content.merge(id, into);
        }
    }

    private void create(String kind) throws InterruptedException {
        if (kind.equals("story") && content.size("story") >= MOST_STORIES) {
            return;
        }
        ObjectNode document = documents.document(kind).put("slug", content.newSlug(kind));
        HttpResponse<String> answer = send(
                "POST",
                ResourceIds.collection(kind) + (kind.equals("story") || random.nextInt(3) == 0 ? "" : "?publish=true"),
                document,
                "");
        if (answer != null) {
            JsonNode made = Json.read(answer.body());
            String id = made.get("id").asText();
            content.put(id, made.get("slug").asText());
            if (kind.equals("story")) {
                publish(id, orders.order());
            }
        }
    }

    /** What is in use stays, and the answer says where. A front that readers have seen stays, too. */
    private void delete(String id) throws InterruptedException {
        if (ResourceIds.kind(id).equals("front")) {
            return;
        }
        HttpResponse<String> answer = deployment.send("DELETE", path(id), "", ANY, BodyHandlers.ofString());
        if (report.enter("DELETE " + id, answer)) {
            content.remove(id);
        } else if (answer != null
                && answer.statusCode() == 409
                && Json.read(answer.body()).path("referrers").isEmpty()) {
            report.violation("a refused deletion names its referrers", path(id) + ": " + answer.body());
        }
    }

    private void importLines(List<JsonNode> lines) throws InterruptedException {
        for (JsonNode result : ImportResults.of(lines, deployment, report).results()) {
            String status = result.path("status").asText();
            report.count("lines " + status);
            if (status.equals("failed")) {
                report.violation("no line fails", result.toString());
            } else if (status.equals("created") || status.equals("updated")) {
                String id = result.path("id").asText();
                report.done("import of " + id, result.path("position").asLong(-1));
                if (result.has("slug")) {
                    content.put(id, result.get("slug").asText());
                }
            }
        }
    }

    private HttpResponse<String> send(String method, String path, ObjectNode body, String condition)
            throws InterruptedException {
        HttpResponse<String> answer =
                deployment.send(method, path, body == null ? "" : body.toString(), condition, BodyHandlers.ofString());
        return report.enter(method + " " + path + " " + (body == null ? "" : summary(body)), answer) ? answer : null;
    }

    private static String summary(ObjectNode body) {
        return body.size() < 4
                ? body.toString()
                : body.properties().stream().map(Map.Entry::getKey).toList().toString();
    }

    private static String path(String id) {
        return ResourceIds.collection(ResourceIds.kind(id)) + "/" + id;
    }
}
