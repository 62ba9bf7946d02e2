package io.backgrounder.bulk;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a resource that exists already. */
@QuarkusTest
class ImportModeTest {
    private static Set<String> pointers(JsonNode result) {
        return new TreeSet<>(result.path("errors").findValuesAsText("pointer"));
    }

    private static List<JsonNode> merge(Object... lines) {
        return Import.send("?mode=merge", Map.of(), List.of(lines));
    }

    @Test
    void whatIsNewIsMergedWithNothing() {
        assertEquals(
                "created",
                merge(Import.source("merge-new")).get(0).path("status").asText());
        JsonNode result = merge(object("type", "source", "slug", "merge-lacking", "country", "GB"))
                .get(0);
        assertEquals("rejected", result.path("status").asText());
        assertEquals(Set.of("/name"), pointers(result));
    }

    /** Under its slug, a former one, and its id alone. */
    @Test
    void aMergeSeesTheLinesBeforeIt() {
        JsonNode first = Import.send(Import.source("merge-first", "country", "GB", "homepage", "https://a.example/"))
                .get(0);
        String id = first.path("id").asText();
        List<JsonNode> results = merge(
                object("type", "source", "slug", "merge-second", "id", id, "name", "Two"),
                object("type", "source", "slug", "merge-first", "country", "FR"),
                object("type", "source", "id", id, "homepage", null));
        results.forEach(result -> assertEquals("updated", result.path("status").asText(), result.toString()));
        assertEquals("merge-second", results.get(2).path("slug").asText());
        ObjectNode source = Editor.document("sources/" + id);
        assertEquals("Two", source.path("name").asText());
        assertEquals("FR", source.path("country").asText());
        assertNull(source.get("homepage"));
        assertEquals(
                "unchanged",
                merge(object("type", "source", "id", id)).get(0).path("status").asText());
    }

    @Test
    void aMergeIntoWhatReadersSeeLeavesTheDraftAlone() {
        Editor.published("merge-beside", "headline", "Seen", "background", "Old");
        Editor.patch("stories/merge-beside", object("headline", "Draft")).then().statusCode(200);
        JsonNode result = merge(object("type", "story", "slug", "merge-beside", "background", "New"))
                .get(0);
        assertEquals("updated", result.path("status").asText(), result.toString());
        given().get("/v1/stories/merge-beside")
                .then()
                .body("headline", equalTo("Seen"))
                .body("background", equalTo("New"));
        assertEquals(
                "Draft",
                Editor.document("stories/merge-beside").path("headline").asText());
        merge(object("type", "story", "slug", "merge-beside", "status", "draft", "summary", "Draft"));
        ObjectNode draft = Editor.document("stories/merge-beside");
        assertEquals(
                "Draft Draft Old",
                "%s %s %s"
                        .formatted(
                                draft.path("headline").asText(),
                                draft.path("summary").asText(),
                                draft.path("background").asText()));
    }

    /** A withdrawn, an archived, and a scheduled story stay what they are. */
    @ParameterizedTest
    @EnumSource
    void aMergeKeepsTheState(State state) {
        String slug = "merge-" + state;
        Import.send(state.of(slug));
        String status = Editor.document("stories/" + slug).path("status").asText();
        assertEquals(state.toString(), status);
        JsonNode result =
                merge(object("type", "story", "slug", slug, "background", "B")).get(0);
        assertEquals("updated", result.path("status").asText(), result.toString());
        ObjectNode after = Editor.document("stories/" + slug);
        assertEquals(status, after.path("status").asText());
        assertEquals("B", after.path("background").asText());
        assertEquals(state.of(slug).path("scheduledAt"), after.path("scheduledAt"));
    }

    enum State {
        draft,
        scheduled,
        published,
        archived,
        withdrawn;

        ObjectNode of(String slug) {
            ObjectNode story = Import.story(slug, "status", name());
            return switch (this) {
                case scheduled -> story.put("scheduledAt", "2100-01-01T00:00:00Z");
                case withdrawn -> story.put("withdrawnReason", "R");
                default -> story;
            };
        }
    }

    /** In the same import, and whether or not readers see it. */
    @Test
    void whatExistsIsLeftAlone() {
        List<ObjectNode> lines = List.of(
                Import.source("create-1"),
                Import.topic("create-1"),
                Import.faq("create-1"),
                Import.story("create-1"),
                Import.story("create-2", "status", "draft"));
        List<Object> all = new ArrayList<>(lines);
        lines.forEach(line -> all.add(line.deepCopy()
                .put(line.has("headline") ? "headline" : line.has("question") ? "question" : "name", "Another")));
        List<JsonNode> results = Import.send("?mode=create", Map.of(), all);
        for (int i = 0; i < lines.size(); i++) {
            assertEquals("created", results.get(i).path("status").asText());
            JsonNode second = results.get(i + lines.size());
            assertEquals("exists", second.path("status").asText());
            assertEquals(results.get(i).path("id"), second.path("id"));
            assertEquals(results.get(i).path("slug"), second.path("slug"));
            assertTrue(second.path("errors").isMissingNode()
                    && second.path("position").isMissingNode());
        }
        assertEquals("H", Editor.document("stories/create-2").path("headline").asText());
        Editor.patch("stories/create-1", object("slug", "create-3")).then().statusCode(200);
        Editor.publish("create-3").then().statusCode(200);
        JsonNode renamed =
                Import.send(Import.story("create-1", "mode", "create")).get(0);
        assertEquals(
                "exists create-3",
                renamed.path("status").asText() + " " + renamed.path("slug").asText());
    }

    @Test
    void aLineMayHaveAModeOfItsOwn() {
        Import.send(Import.faq("mode-of-its-own", "question", "Old"));
        List<JsonNode> results = Import.send(
                "?mode=create",
                Map.of(),
                List.of(
                        Import.faq("mode-of-its-own", "question", "A"),
                        object("type", "faq", "question", "B", "slug", "mode-of-its-own", "mode", "merge"),
                        Import.faq("mode-of-its-own", "mode", "replace", "question", "C"),
                        json("{\"mode\": \"none\", \"type\": \"faq\", \"slug\": \"mode-none\"}"),
                        object("type", "tombstone", "mode", "merge")));
        assertEquals(
                List.of("exists", "updated", "updated", "rejected", "rejected"),
                results.stream().map(result -> result.path("status").asText()).toList());
        assertEquals(Set.of("/mode", "/question", "/introduction"), pointers(results.get(3)));
        assertEquals(Set.of("/mode"), pointers(results.get(4)));
    }
}
