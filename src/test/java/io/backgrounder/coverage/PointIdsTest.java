package io.backgrounder.coverage;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ids of coverage points: in all that readers and editors get, and kept by edits. */
@QuarkusTest
class PointIdsTest {
    private static int number;

    private final String slug = "point-ids-" + number++;

    @BeforeEach
    void sources() {
        Import.send(Import.source("point-ids-a"), Import.source("point-ids-b"));
    }

    private static ObjectNode only(String text, Object... members) {
        return object("kind", "only", "text", text, "sources", List.of("point-ids-a"), object(members));
    }

    private static ObjectNode agree(String text, Object... members) {
        return object("kind", "agree", "text", text, "sources", List.of("point-ids-a", "point-ids-b"), object(members));
    }

    private ObjectNode coverage(ObjectNode... points) {
        return object(
                "summaries",
                List.of(object("source", "point-ids-a", "text", "T"), object("source", "point-ids-b", "text", "T")),
                "points",
                List.of((Object[]) points));
    }

    private List<String> patched(ObjectNode... points) {
        Response patched =
                Editor.patch("stories/" + slug, object("coverage", object("points", List.of((Object[]) points))));
        assertEquals(200, patched.statusCode(), patched.asString());
        return patched.path("coverage.points.id");
    }

    private static JsonNode line(String lines, String type, String id) {
        return lines.lines()
                .filter(line -> line.contains(id))
                .map(line -> json(line))
                .filter(line -> type.equals(line.path("type").asText(type)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void idsAreWhereverPointsAre() {
        Editor.published(slug, "coverage", coverage(agree("A"), only("B", "id", "own_one"), only("C")));
        String page = "/v1/stories/" + slug;
        for (String read : List.of(page, page + "?asOf=2100-01-01T00:00:00Z", page + "?fields=coverage.points.id")) {
            given().get(read).then().body("coverage.points.id", contains("p1", "own_one", "p2"));
        }
        given().get("/v1/stories?include=coverage&ids=" + slug)
                .then()
                .body("data[0].coverage.points.id", contains("p1", "own_one", "p2"));
        given().get(page + "/revisions/1").then().body("page.coverage.points.id", contains("p1", "own_one", "p2"));
        Editor.editor()
                .get("/preview/v1/stories/" + slug)
                .then()
                .body("coverage.points.id", contains("p1", "own_one", "p2"));
        Editor.get("stories/" + slug).then().body("coverage.points.id", contains("p1", "own_one", "p2"));
        String id = given().get(page).path("id");
        assertEquals(
                "own_one",
                line(Editor.get("export").asString(), "story", id)
                        .at("/coverage/points/1/id")
                        .asText());
        assertEquals(
                "own_one",
                line(given().get("/v1/export/stories").asString(), "story", id)
                        .at("/coverage/points/1/id")
                        .asText());
    }

    @Test
    void pointsKeepTheirIdsWithoutNamingThem() {
        Editor.published(slug, "coverage", coverage(agree("A"), only("B"), only("C")));
        assertEquals(List.of("p3", "p1", "p2"), patched(only("C"), agree("A"), only("B")));
        assertEquals(List.of("p1", "p2", "p3"), patched(agree("Edited"), only("B"), only("Edited, too")));
        assertEquals(List.of("p4", "p5", "p1"), patched(only("New"), only("Newer"), agree("Edited")));
        Editor.publish(slug).then().statusCode(200);
        given().get("/v1/stories/" + slug).then().body("coverage.points.id", contains("p4", "p5", "p1"));
        assertEquals(List.of("p4", "p6"), patched(only("New"), agree("Another", "id", "p6")));
        given().get("/v1/stories/" + slug + "/revisions/1")
                .then()
                .body("page.coverage.points.id", contains("p1", "p2", "p3"));
    }

    @Test
    void aLineWithoutIdsIsOfTheSamePoints() {
        ObjectNode line = Import.story(slug, "coverage", coverage(agree("A"), only("B", "id", "x"), only("C")));
        assertEquals("created", Import.status(line));
        ((ObjectNode) line.at("/coverage/points/1")).remove("id");
        assertEquals("unchanged", Import.status(line));
    }

    @Test
    void anIdStandsForOnePoint() {
        ObjectNode story =
                Import.story(slug, "coverage", coverage(agree("A", "id", "x"), only("B"), only("C", "id", "x")));
        story.remove("type");
        Response refusal = Editor.create("stories/" + slug, story);
        refusal.then().statusCode(422).body("errors[0].detail", equalTo("repeats an earlier value"));
        assertEquals(Set.of("/coverage/points/2/id"), Editor.pointers(refusal));
        ((ObjectNode) story.at("/coverage/points/2")).put("id", "Ä");
        Response malformed = Editor.create("stories/" + slug, story);
        malformed.then().statusCode(422).body("errors[0].detail", containsString("must be 1 to 40"));
        assertEquals(Set.of("/coverage/points/2/id"), Editor.pointers(malformed));
    }

    /** The line of another story and its summaries. */
    private ObjectNode renamed(JsonNode line, String id, String other) {
        return (ObjectNode) json(
                line.toString().replace(id, other).replace(slug, slug + "-old").replace("summary_0", "summary_1"));
    }

    /** What they say never changes; a story that is restored from one has ids again. */
    @Test
    void revisionsFromBeforeHaveNone() {
        Editor.published(slug, "coverage", coverage(agree("A"), only("B")));
        String id = given().get("/v1/stories/" + slug).path("id");
        String lines = Editor.get("export").asString();
        String other = "story_0000000000000000000000" + (6000 + number);
        ObjectNode revision = renamed(line(lines, "revision", id), id, other);
        revision.at("/page/coverage/points").forEach(point -> ((ObjectNode) point).remove("id"));
        ObjectNode story = renamed(line(lines, "story", id), id, other);
        story.put("revision", 2).put("headline", "Now");
        ((ObjectNode) story.at("/coverage")).set("points", json("[]"));
        assertEquals("created", Import.status(revision));
        assertEquals("created", Import.status(story));
        String address = "/v1/stories/" + slug + "-old";
        given().get(address + "/revisions/1")
                .then()
                .statusCode(200)
                .body("page.coverage.points.text", contains("A", "B"))
                .body("page.coverage.points[0].keySet()", contains("kind", "text", "sources", "origins"));
        Editor.editor(Editor.JSON, "{\"revision\": 1}")
                .header("If-Match", "*")
                .post(Editor.address("stories/" + slug + "-old/restorations"))
                .then()
                .statusCode(201)
                .body("coverage.points.id", contains("p1", "p2"));
        Editor.patch(
                "stories/" + slug + "-old",
                object("coverage", object("points", List.of(agree("A"), only("B, edited")))));
        Editor.publish(slug + "-old").then().statusCode(200);
        given().get(address + "/revisions/3/difference?from=1")
                .then()
                .statusCode(200)
                .body("texts.to", contains("/coverage/points/1/text"));
        given().get(address + "/revisions/1").then().body("page.coverage.points[0].id", equalTo(null));
    }
}
