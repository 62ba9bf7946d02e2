package io.backgrounder.story;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static io.backgrounder.Documents.topic;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch read gives what there is at ids and slugs, in the order asked, and tells why there is nothing at the others. */
@QuarkusTest
class BatchTest {
    private static final int ROUNDS = 60;
    private static final String NEVER = "01k8zp4n1zfyvbfgw3dtec8zzz";

    /** What each reference stands for: the id of what is there, or a reason. */
    private final Map<String, Map<String, String>> references = new LinkedHashMap<>();

    @BeforeEach
    void content() {
        for (String kind : List.of("source", "topic", "faq", "story")) {
            references.put(kind, new LinkedHashMap<>());
        }
        live("source", "sources", source());
        live("topic", "topics", topic());
        live("faq", "faqs", faq());
        merged();
        stories();
    }

    private static boolean isThere(String path) {
        return Editor.get(path).statusCode() == 200;
    }

    private String id(String path) {
        return Editor.document(path).get("id").asText();
    }

    private void live(String kind, String collection, ObjectNode document) {
        Map<String, String> these = references.get(kind);
        for (String name : List.of("one", "two", "gone")) {
            if (!isThere(collection + "/batch-" + name) && !isBuried(collection, name)) {
                Editor.create(collection + "/batch-" + name + "-once", document)
                        .then()
                        .statusCode(201);
                Editor.patch(collection + "/batch-" + name + "-once", object("slug", "batch-" + name))
                        .then()
                        .statusCode(200);
            }
            String id = isBuried(collection, name) ? buried(kind, "batch-gone") : id(collection + "/batch-" + name);
            String there = name.equals("gone") ? "withdrawn" : id;
            these.put("batch-" + name, there);
            these.put("batch-" + name + "-once", there);
            these.put(id, there);
        }
        if (isThere(collection + "/batch-gone")) {
            Editor.delete(collection + "/batch-gone").then().statusCode(204);
        }
        these.put("batch-never", "unknown");
        these.put(kind + "_" + NEVER, "unknown");
    }

    private static boolean isBuried(String collection, String name) {
        return Editor.get(collection + "/batch-" + name).statusCode() == 410;
    }

    private static String buried(String kind, String slug) {
        JsonNode stones = json(Editor.editor()
                .get("/editorial/v1/tombstones?limit=100&kind=" + kind)
                .asString());
        for (JsonNode stone : stones.get("data")) {
            if (stone.path("slug").asText().equals(slug)) {
                return stone.get("id").asText();
            }
        }
        throw new AssertionError(slug);
    }

    private void merged() {
        String into = id("topics/batch-one");
        if (!isThere("topics/batch-merged") && Editor.get("topics/batch-merged").statusCode() == 404) {
            Editor.create("topics/batch-merged", topic());
            Editor.patch("topics/batch-merged", object("mergedInto", "batch-one"))
                    .then()
                    .statusCode(200);
        }
        references.get("topic").put("batch-merged", into);
        references.get("topic").put(buried("topic", "batch-merged"), "merged " + into);
    }

    private void stories() {
        Map<String, String> these = references.get("story");
        for (String state : List.of("published", "archived", "withdrawn", "draft", "scheduled", "edited")) {
            String slug = "batch-" + state;
            if (!isThere("stories/" + slug)) {
                Editor.draft(slug, "formerSlugs", List.of(slug + "-once"));
                switch (state) {
                    case "draft" -> {}
                    case "scheduled" -> Editor.publish(slug, object("at", "2099-01-01T00:00:00Z"));
                    case "archived" -> Editor.publish(slug, object("status", "archived"));
                    default -> Editor.publish(slug);
                }
                if (state.equals("withdrawn")) {
                    Editor.withdraw(slug, "R");
                } else if (state.equals("edited")) {
                    Editor.patch(
                            "stories/" + slug, object("formerSlugs", List.of("batch-reserved"), "headline", "Later"));
                }
            }
            String id = id("stories/" + slug);
            String there = switch (state) {
                case "withdrawn" -> "withdrawn";
                case "draft", "scheduled" -> "unknown";
                default -> id;
            };
            these.put(slug, there);
            these.put(slug + "-once", there);
            these.put(id, there);
        }
        these.put("batch-reserved", "unknown");
        these.put("batch-never", "unknown");
        these.put("story_" + NEVER, "unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "topic", "faq", "story"})
    void eachReferenceIsAnswered(String kind) {
        Map<String, String> meant = references.get(kind);
        Random random = new Random(7);
        String collection = kind.equals("story") ? "stories" : kind + "s";
        Set<String> reasons = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<String> asked = new ArrayList<>(meant.keySet());
            Collections.shuffle(asked, random);
            asked = asked.subList(0, round == 0 ? asked.size() : 1 + random.nextInt(asked.size()));
            JsonNode answer = read("/v1/" + collection + "?ids=" + String.join(",", asked));
            List<String> data = new ArrayList<>();
            answer.get("data").forEach(line -> data.add(line.get("id").asText()));
            List<String> missing = new ArrayList<>();
            answer.get("missing").forEach(line -> {
                String reason = line.get("reason").asText();
                reasons.add(reason);
                missing.add(line.get("id").asText() + " " + reason
                        + (line.has("mergedInto") ? " " + line.get("mergedInto").asText() : ""));
            });
            assertEquals(
                    asked.stream()
                            .map(meant::get)
                            .filter(id -> id.startsWith(kind + "_"))
                            .distinct()
                            .toList(),
                    data,
                    String.join(",", asked));
            assertEquals(
                    asked.stream()
                            .filter(reference -> !meant.get(reference).startsWith(kind + "_"))
                            .map(reference -> reference + " " + meant.get(reference))
                            .toList(),
                    missing);
        }
        assertTrue(reasons.containsAll(Set.of("unknown", "withdrawn")), reasons.toString());
        assertEquals(kind.equals("topic"), reasons.contains("merged"));
    }

    @Test
    void summariesOfAWithdrawnStoryAreWithdrawn() {
        if (!isThere("stories/batch-covered")) {
            Editor.published("batch-covered", "coverage", coverage("batch-one"));
        }
        String id = Editor.document("stories/batch-covered")
                .at("/coverage/summaries/0/id")
                .asText();
        String address = "/v1/source-summaries?ids=" + id + ",summary_" + NEVER;
        Editor.publish("batch-covered");
        assertEquals(id, read(address).at("/data/0/id").asText());
        assertEquals("unknown", read(address).at("/missing/0/reason").asText());
        Editor.withdraw("batch-covered", "R").then().statusCode(204);
        assertEquals("withdrawn", read(address).at("/missing/0/reason").asText());
        assertEquals("unknown", read(address).at("/missing/1/reason").asText());
    }

    /** Each answer may have been kept. */
    @Test
    void whatComesToASlugComesAtOnce() {
        String address = "/v1/stories?ids=batch-comes,batch-comes-renamed";
        assertEquals(2, read(address).get("missing").size());
        assertEquals(2, read(address).get("missing").size());
        Editor.draft("batch-comes");
        assertEquals(2, read(address).get("missing").size());
        Editor.publish("batch-comes", object("status", "archived")).then().statusCode(200);
        assertEquals(1, read(address).get("data").size());
        Editor.patch("stories/batch-comes", object("slug", "batch-comes-renamed"))
                .then()
                .statusCode(200);
        assertEquals(1, read(address).get("missing").size());
        Editor.publish("batch-comes-renamed").then().statusCode(200);
        assertEquals(0, read(address).get("missing").size());
        assertEquals("batch-comes-renamed", read(address).at("/data/0/slug").asText());
        Editor.withdraw("batch-comes-renamed", "R").then().statusCode(204);
        assertEquals("withdrawn", read(address).at("/missing/1/reason").asText());
        assertEquals(0, read(address).get("data").size());
    }

    private static JsonNode read(String address) {
        return json(given().get(address).then().statusCode(200).extract().asString());
    }
}
