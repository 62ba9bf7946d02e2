package io.backgrounder.evidence;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.evidence.EvidenceStories.POINT;
import static io.backgrounder.evidence.EvidenceStories.TEXT;
import static io.backgrounder.evidence.EvidenceStories.evidence;
import static io.backgrounder.evidence.EvidenceStories.page;
import static io.backgrounder.evidence.EvidenceStories.publish;
import static io.backgrounder.evidence.EvidenceStories.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;
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

/** Evidence of coverage points, which are edited, removed and brought back. */
@QuarkusTest
class PointEvidenceTest {
    private static int number;

    private final String slug = "point-evidence-" + number++;

    @BeforeEach
    void source() {
        Import.send(Import.source("evidence"));
    }

    @Test
    void evidenceOfAPointThatIsRemovedIsDetached() {
        publish(story(slug, TEXT, evidence("point_p1", "court alone"), evidence("summary", "warm")));
        ObjectNode other = POINT.deepCopy().put("text", "The court alone denied it.");
        other.remove("id");
        patchPoints(other).then().body("evidence.detached", contains(nullValue(), nullValue()));
        patchPoints().then().body("evidence.detached", contains(true, null));
        patchPoints(other)
                .then()
                .body("coverage.points.id", contains("p2"))
                .body("evidence.detached", contains(true, null));
        Response refusal = Editor.publish(slug);
        assertEquals(409, refusal.statusCode());
        assertEquals(Set.of("/evidence/0"), Editor.pointers(refusal));
        patchPoints(POINT).then().body("evidence.detached", contains(nullValue(), nullValue()));
        patchPoints(other).then().body("evidence.detached", contains(nullValue(), nullValue()));
        patchPoints(other.put("id", "x")).then().body("evidence.detached", contains(true, null));
        ObjectNode document = Editor.document("stories/" + slug);
        ((ObjectNode) document.at("/evidence/1")).put("section", "point_p7");
        assertEquals(Set.of("/evidence/1/section"), Editor.pointers(Editor.replace("stories/" + slug, document)));
        Editor.editor(Editor.JSON, "{}")
                .header("If-Match", "*")
                .put(Editor.address("stories/" + slug + "/publication?detached=drop"))
                .then()
                .statusCode(200);
        given().get("/v1/stories/" + slug)
                .then()
                .body("evidence.id", contains("e2"))
                .body("coverage.points.id", contains("x"));
        Editor.editor(Editor.JSON, "{\"revision\": 1}")
                .header("If-Match", "*")
                .post(Editor.address("stories/" + slug + "/restorations"))
                .then()
                .statusCode(201)
                .body("evidence.section", contains("point_p1", "summary"))
                .body("evidence.detached", contains(nullValue(), nullValue()));
    }

    private Response patchPoints(ObjectNode... points) {
        Response patched =
                Editor.patch("stories/" + slug, object("coverage", object("points", List.of((Object[]) points))));
        assertEquals(200, patched.statusCode(), patched.asString());
        return patched;
    }

    @Test
    void aRedactionSettlesTheEvidenceOfPoints() {
        ObjectNode story = story(slug, TEXT, evidence("point_p1", "court alone"), evidence("point_p1", "ruled"));
        publish(story);
        Editor.patch("stories/" + slug, object("headline", "J")).then().statusCode(200);
        Editor.editor(Editor.JSON, object("passage", "The court alone", "reason", "R"))
                .post(Editor.address("stories/" + slug + "/redactions"))
                .then()
                .statusCode(201);
        Editor.get("stories/" + slug).then().body("evidence.id", contains("e2"));
        for (JsonNode page : List.of(
                page(slug, "?text=plain"),
                json(given().get("/v1/stories/" + slug + "/revisions/1?text=plain")
                                .asString())
                        .path("page"))) {
            JsonNode left = page.at("/evidence/0");
            assertEquals(1, page.path("evidence").size(), page.toString());
            assertEquals(
                    "ruled",
                    page.at("/coverage/points/0/text")
                            .asText()
                            .substring(
                                    left.path("start").asInt(), left.path("end").asInt()));
        }
    }
}
