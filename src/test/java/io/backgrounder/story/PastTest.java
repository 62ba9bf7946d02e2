package io.backgrounder.story;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code asOf} gives what was served: random edits of all kinds, with a journal of what readers got after each. */
@QuarkusTest
class PastTest {
    private static final int EDITS = 90;
    private static final int EACH = 3;

    private final Map<String, TreeMap<Instant, JsonNode>> journal = new HashMap<>();
    private final Set<String> merged = new LinkedHashSet<>();
    private Random random;
    private String stem;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void itIsWhatWasServed(long seed) throws InterruptedException {
        random = new Random(seed);
        stem = "past-" + seed + "-";
        make();
        write();
        for (int i = 0; i < EDITS; i++) {
            edit();
            write();
        }
        int compared = 0;
        for (var address : journal.entrySet()) {
            int now = get(address.getKey()).statusCode();
            for (var served : address.getValue().entrySet()) {
                String past = address.getKey() + "?asOf=" + served.getKey();
                Response answer = get(past);
                if (now != 200) {
                    // Withdrawn, or merged.
                    assertEquals(now, answer.statusCode(), past);
                } else {
                    assertEquals(200, answer.statusCode(), () -> past + " " + answer.asString());
                    assertEquals(withoutGone(served.getValue()), json(answer.asString()), past);
                    compared++;
                }
            }
        }
        assertTrue(compared > EDITS, "so many were compared: " + compared);
    }

    private void make() {
        List<Object> lines = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            lines.add(Import.source(stem + i));
            lines.add(Import.topic(stem + i, "status", i == 0 ? "draft" : "published"));
            lines.add(Import.faq(stem + i, "status", i == 0 ? "draft" : "published"));
        }
        for (int i = 0; i < EACH; i++) {
            lines.add(Import.story(stem + i, links()));
        }
        Import.send(lines)
                .forEach(result -> assertEquals("created", result.path("status").asText(), result.toString()));
        for (String collection : List.of("sources", "topics", "faqs", "stories")) {
            for (int i = 0; i < EACH; i++) {
                String id =
                        Editor.document(collection + "/" + stem + i).path("id").asText();
                journal.put("/v1/" + collection + "/" + id, new TreeMap<>());
            }
        }
    }

    /** Other topics, FAQs and coverage. */
    private Object[] links() {
        List<ObjectNode> topics = some("topics").stream()
                .map(topic -> object("topic", topic, "role", random.nextBoolean() ? "about" : "mentions"))
                .toList();
        return new Object[] {
            "topics",
            topics,
            "faqs",
            some("faqs"),
            "coverage",
            coverage(stem + random.nextInt(EACH)),
            "headline",
            "H " + random.nextInt()
        };
    }

    /** In any order. None that was merged. */
    private List<String> some(String collection) {
        Set<String> names = new LinkedHashSet<>();
        IntStream.range(0, random.nextInt(EACH + 1)).forEach(i -> names.add(stem + random.nextInt(EACH)));
        names.removeIf(name -> merged.contains(collection + "/" + name));
        return List.copyOf(names);
    }

    private void edit() {
        String collection = List.of("sources", "topics", "faqs", "stories").get(random.nextInt(4));
        String path = collection + "/" + stem + random.nextInt(EACH);
        Response found = Editor.get(path);
        if (found.statusCode() != 200) {
            return;
        }
        switch (random.nextInt(8)) {
            case 0, 1, 2 ->
                Editor.editor(Editor.MERGE_PATCH, change(collection))
                        .header("If-Match", "*")
                        .patch(Editor.address(path) + "?publish=true");
            case 3 -> Editor.withdrawal(path, "R");
            case 4, 5 -> order(path, "{}");
            case 6 ->
                Editor.editor(Editor.JSON, object("kind", "update", "note", "N" + random.nextInt()))
                        .post(Editor.address(path + "/corrections"));
            default -> {
                if (collection.equals("stories")) {
                    order(path, "{\"status\":\"archived\"}");
                } else if (merged.isEmpty() && random.nextInt(3) == 0) {
                    String from = path.substring(path.indexOf('/') + 1);
                    String into = stem + (Integer.parseInt(from.substring(stem.length())) + 1) % EACH;
                    Response answer = Editor.editor(Editor.MERGE_PATCH, object("mergedInto", into))
                            .header("If-Match", "*")
                            .patch(Editor.address(path));
                    if (answer.statusCode() == 200) {
                        merged.add(path);
                    }
                }
            }
        }
    }

    private static void order(String path, String order) {
        Editor.publication(path, order);
    }

    private ObjectNode change(String collection) {
        return switch (collection) {
            case "stories" -> object(links());
            case "faqs" -> object("question", "Q " + random.nextInt() + "?");
            case "topics" -> object("name", "T " + random.nextInt(), "description", "D " + random.nextInt());
            default -> object("name", "S " + random.nextInt());
        };
    }

    private static Response get(String address) {
        return given().redirects().follow(false).get(address);
    }

    /** Writes down what readers get now. */
    private void write() throws InterruptedException {
        Thread.sleep(2);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        journal.forEach((address, served) -> {
            Response answer = get(address);
            if (answer.statusCode() == 200) {
                served.put(now, withoutQueries(json(answer.asString())));
            }
        });
        Thread.sleep(2);
    }

    private static JsonNode withoutQueries(JsonNode page) {
        if (page.path("id").asText().startsWith("faq_")) {
            ((ObjectNode) page).remove("stories");
        }
        ((ObjectNode) page).remove("translations");
        return page;
    }

    /** What is withdrawn now is in no past. */
    private JsonNode withoutGone(JsonNode page) {
        for (String member : List.of("topics", "faqs")) {
            if (page.path(member).isArray()) {
                var links = page.path(member).elements();
                while (links.hasNext()) {
                    JsonNode link = links.next();
                    String id = link.path("id").asText();
                    if (get("/v1/" + member + "/" + id).statusCode() == 410 || isMergedAway(member, id)) {
                        links.remove();
                    }
                }
            }
        }
        return page;
    }

    private static boolean isMergedAway(String member, String id) {
        Response answer = get("/v1/" + member + "/" + id);
        return answer.statusCode() == 308
                && get(answer.header("Location").replaceFirst("^https?://[^/]*", ""))
                                .statusCode()
                        == 410;
    }
}
