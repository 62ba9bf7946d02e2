package io.backgrounder.evidence;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.evidence.EvidenceStories.TEXT;
import static io.backgrounder.evidence.EvidenceStories.create;
import static io.backgrounder.evidence.EvidenceStories.evidence;
import static io.backgrounder.evidence.EvidenceStories.page;
import static io.backgrounder.evidence.EvidenceStories.publish;
import static io.backgrounder.evidence.EvidenceStories.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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

/** Evidence of stories that are edited: it follows its words, or is detached. */
@QuarkusTest
class EvidenceEditsTest {
    private static int number;

    private final String slug = "evidence-edits-" + number++;

    @BeforeEach
    void source() {
        Import.send(Import.source("evidence"));
    }

    @Test
    void itFollowsItsWords() {
        publish(story(slug, TEXT, evidence("summary", "court"), evidence("summary", "warm")));
        Editor.patch(
                        "stories/" + slug,
                        object(
                                "summary",
                                "Yesterday the sea rose. The court agreed, and the sea is **warm**. No other court did."))
                .then()
                .statusCode(200)
                .body("evidence.id", contains("e1", "e2"))
                .body("evidence.detached", contains(nullValue(), nullValue()))
                .body("evidence[0].selector.exact", equalTo("court"))
                .body("evidence[0].selector.prefix", not(nullValue()));
        Editor.publish(slug).then().statusCode(200);
        JsonNode page = page(slug, "?text=plain");
        for (JsonNode each : page.path("evidence")) {
            assertEquals(
                    each.at("/selector/exact").asText(),
                    page.path("summary")
                            .asText()
                            .substring(
                                    each.path("start").asInt(), each.path("end").asInt()));
        }
        assertEquals(28, page.at("/evidence/0/start").asInt());
        given().get("/v1/stories/" + slug + "/revisions/1")
                .then()
                .body("page.evidence[0].start", equalTo(TEXT.replace("*", "").indexOf("court")));
    }

    @Test
    void whatLosesItsWordsIsDetached() {
        publish(story(slug, TEXT, evidence("summary", "The court agreed"), evidence("summary", "warm")));
        Editor.patch("stories/" + slug, object("summary", "The court disagreed. The sea is warm."))
                .then()
                .statusCode(200)
                .body("evidence.detached", contains(true, null));
        Editor.replace("stories/" + slug, Editor.document("stories/" + slug))
                .then()
                .statusCode(200)
                .body("evidence.detached", contains(true, null));
        for (Response refusal : List.of(
                Editor.publish(slug),
                Editor.editor(Editor.MERGE_PATCH, "{\"headline\": \"I\"}")
                        .header("If-Match", "*")
                        .patch(Editor.address("stories/" + slug + "?publish=true")))) {
            assertEquals(409, refusal.statusCode());
            assertEquals(Set.of("/evidence/0"), Editor.pointers(refusal));
        }
        given().get("/v1/stories/" + slug).then().body("evidence", hasSize(2));
        Editor.editor(Editor.JSON, "{}")
                .header("If-Match", "*")
                .put(Editor.address("stories/" + slug + "/publication?detached=drop"))
                .then()
                .statusCode(200);
        given().get("/v1/stories/" + slug)
                .then()
                .body("evidence.id", contains("e2"))
                .body("summary", equalTo("The court disagreed. The sea is warm."));
        given().get("/v1/stories/" + slug + "/revisions/2/difference")
                .then()
                .body("sections", contains("evidence", "summary"));
    }

    @Test
    void whatIsFoundAgainIsAttached() {
        create(story(slug, TEXT, evidence("summary", "The court agreed")))
                .then()
                .statusCode(201);
        Editor.patch("stories/" + slug, object("summary", "Nothing."))
                .then()
                .body("evidence[0].detached", equalTo(true));
        Editor.patch("stories/" + slug, object("summary", "So: The court agreed."))
                .then()
                .body("evidence[0].detached", nullValue());
        Editor.publish(slug).then().statusCode(200);
    }

    @Test
    void aStatementKeepsItsIdWithoutNamingIt() {
        publish(story(slug, TEXT, evidence("summary", "agreed"), evidence("summary", "warm")));
        ObjectNode again = story(
                slug, TEXT, evidence("summary", "warm"), evidence("summary", "4 cm"), evidence("summary", "agreed"));
        assertEquals("updated", Import.status(again.deepCopy().put("type", "story")));
        given().get("/v1/stories/" + slug).then().body("evidence.id", contains("e2", "e3", "e1"));
        assertEquals("unchanged", Import.status(again.put("type", "story")));
    }

    @Test
    void aPublishedLineThatDetachesIsRejected() {
        publish(story(slug, TEXT, evidence("summary", "The court agreed")));
        ObjectNode line = (ObjectNode) json("""
                {"type": "story", "status": "published", "summary": "No court."}""");
        JsonNode result = Import.send("?mode=merge", java.util.Map.of(), List.of(line.put("slug", slug)))
                .get(0);
        assertEquals("rejected", result.path("status").asText(), result.toString());
        assertEquals("/evidence/0", result.at("/errors/0/pointer").asText());
    }

    @Test
    void aDetachedDraftComesBackFromAnExport() {
        create(story(slug, TEXT, evidence("summary", "The court agreed")))
                .then()
                .statusCode(201);
        Editor.patch("stories/" + slug, object("summary", "Nothing.")).then().statusCode(200);
        ObjectNode draft = Editor.document("stories/" + slug);
        Editor.delete("stories/" + slug).then().statusCode(204);
        draft.retain("slug", "language", "headline", "summary", "coverage", "evidence");
        assertEquals("created", Import.status(draft.put("type", "story").put("status", "draft")));
        Editor.get("stories/" + slug).then().body("evidence[0].detached", equalTo(true));
    }

    @Test
    void aRedactionLeavesTheOthersAtTheirPlaces() {
        publish(story(slug, TEXT, evidence("summary", "The court agreed"), evidence("summary", "The sea is warm")));
        Editor.patch("stories/" + slug, object("headline", "J")).then().statusCode(200);
        Editor.publish(slug).then().statusCode(200);
        Editor.editor(Editor.JSON, object("passage", "rose by 4 cm. The court", "reason", "R"))
                .post(Editor.address("stories/" + slug + "/redactions"))
                .then()
                .statusCode(201);
        for (JsonNode page : List.of(
                page(slug, "?text=plain"),
                json(given().get("/v1/stories/" + slug + "/revisions/1?text=plain")
                                .asString())
                        .path("page"))) {
            String plain = page.path("summary").asText();
            assertEquals(1, page.path("evidence").size(), page.toString());
            JsonNode left = page.at("/evidence/0");
            assertEquals(
                    "The sea is warm",
                    plain.substring(left.path("start").asInt(), left.path("end").asInt()));
        }
        Editor.editor(Editor.JSON, "{\"revision\": 1}")
                .header("If-Match", "*")
                .post(Editor.address("stories/" + slug + "/restorations"))
                .then()
                .statusCode(201);
    }
}
