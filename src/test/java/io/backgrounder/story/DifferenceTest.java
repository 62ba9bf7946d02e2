package io.backgrounder.story;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changed between two revisions: the patch makes the one of the other. */
@QuarkusTest
class DifferenceTest {
    private static final List<String> INCIDENTAL = List.of("id", "revision", "updatedAt", "contentUpdatedAt", "links");

    private static JsonObject read(String address) {
        String body = given().get(address).then().statusCode(200).extract().asString();
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    private static JsonObject page(String story, int number) {
        if (number == 0) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        var page = Json.createObjectBuilder(
                read("/v1/stories/" + story + "/revisions/" + number).getJsonObject("page"));
        INCIDENTAL.forEach(page::remove);
        return page.build();
    }

    private static String difference(String story, int to, int from) {
        return "/v1/stories/" + story + "/revisions/" + to + "/difference?from=" + from;
    }

    @Test
    void thePatchMakesTheOneOfTheOther() {
        RevisionTest.whole("difference-patch");
        for (ObjectNode patch : List.of(
                object("headline", "Second ~/ é \uD83D\uDE00", "coverage", object("points", null)),
                object("analysis", null, "topics", List.of(), "slug", "difference-renamed"),
                object("coverage", coverage("difference-patch-2", "text", "T3")))) {
            String id = Editor.document("stories/difference-patch").get("id").asText();
            Editor.patch("stories/" + id, patch).then().statusCode(200);
            Editor.publish(id).then().statusCode(200);
            if (patch.has("slug")) {
                break;
            }
        }
        String story = "difference-renamed";
        Editor.patch("stories/" + story, object("coverage", coverage("difference-patch-2", "text", "T3")));
        Editor.publish(story).then().body("revision", equalTo(4));
        for (int from = 0; from <= 4; from++) {
            for (int to = 1; to <= 4; to++) {
                JsonObject difference = read(difference(story, to, from));
                var patch = Json.createPatch(difference.getJsonArray("patch"));
                assertEquals(page(story, to), patch.apply(page(story, from)), from + " to " + to);
                checkTexts(difference, page(story, from), page(story, to));
            }
        }
    }

    /** Each text is where it is said to be, as its words are without those that only the other one has. */
    private static void checkTexts(JsonObject difference, JsonObject before, JsonObject after) {
        for (JsonObject text : difference.getJsonArray("texts").getValuesAs(JsonObject.class)) {
            assertEquals(text(before, text.getString("from", null)), joined(text, "insert"));
            assertEquals(text(after, text.getString("to", null)), joined(text, "delete"));
        }
    }

    private static String text(JsonObject page, String pointer) {
        return pointer == null ? "" : ((JsonString) page.getValue(pointer)).getString();
    }

    private static String joined(JsonObject text, String without) {
        return text.getJsonArray("words").getValuesAs(JsonObject.class).stream()
                .filter(part -> !part.getString("op").equals(without))
                .map(part -> part.getString("text"))
                .collect(joining());
    }

    @Test
    void textsDifferInWords() {
        Editor.published("difference-words", "headline", "The mill turns", "analysis", "Old");
        Editor.patch("stories/difference-words", object("headline", "The mill stands", "analysis", null));
        Editor.publish("difference-words");
        given().get("/v1/stories/difference-words/revisions/2/difference")
                .then()
                .body("texts.from", contains("/headline", "/analysis"))
                .body("texts.to", contains("/headline", null))
                .body("texts[0].words.op", contains("equal", "delete", "insert"))
                .body("texts[0].words.text", contains("The mill ", "turns", "stands"))
                .body("texts[1].words.op", contains("delete"));
    }

    @Test
    void theSectionsAreNamed() {
        Editor.published("difference-sections");
        Editor.patch("stories/difference-sections", object("headline", "H2", "analysis", "A"));
        Editor.publish("difference-sections");
        given().get("/v1/stories/difference-sections/revisions/2/difference")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("sections", contains("analysis", "headline"))
                .body("patch.path", contains("/headline", "/analysis"));
        given().get(difference("difference-sections", 2, 2))
                .then()
                .body("sections", empty())
                .body("patch", empty())
                .body("texts", empty());
    }

    @Test
    void theFirstRevisionIsComparedWithNothing() {
        Editor.published("difference-first");
        given().get("/v1/stories/difference-first/revisions/1/difference")
                .then()
                .statusCode(200)
                .body("from", equalTo(0));
    }

    @Test
    void whatIsNoRevisionIsNotCompared() {
        Editor.published("difference-none");
        given().get(difference("difference-none", 1, 2)).then().statusCode(404);
        given().get(difference("difference-none", 2, 1)).then().statusCode(404);
        given().get(difference("difference-none", 1, -1)).then().statusCode(400);
        given().get("/v1/stories/difference-none/revisions/1/difference?from=x")
                .then()
                .statusCode(400);
    }
}
