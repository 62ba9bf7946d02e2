package io.backgrounder.bulk;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pipeline, whose key has the scope {@code content:ingest}, beside editors. */
@QuarkusTest
class PipelineTest {
    private String publishing;
    private String drafting;

    @BeforeEach
    void makeKeys() {
        publishing = key("content:ingest", "content:publish");
        drafting = key("content:ingest");
    }

    private static String key(String... scopes) {
        return Editor.editor(Editor.JSON, object("name", "Pipeline " + System.nanoTime(), "scopes", List.of(scopes)))
                .post("/admin/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static JsonNode send(String key, String query, ObjectNode line) {
        String answer = given().header("Authorization", "Bearer " + key)
                .contentType("application/x-ndjson")
                .body(line.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/editorial/v1/import" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return json(answer.lines().findFirst().orElseThrow());
    }

    private static void edit(Sample kind, String slug, String title) {
        Editor.editor(Editor.MERGE_PATCH, object(kind.title, title))
                .header("If-Match", "*")
                .patch(Editor.address(kind.path(slug)) + "?publish=true")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void whatAPersonPublishedStaysWhatReadersSee(Sample kind) {
        String slug = kind.slug("pipeline-protected");
        assertEquals("created", status(send(publishing, "", kind.line(slug, "By the pipeline"))));
        assertEquals("updated", status(send(publishing, "", kind.line(slug, "Again by the pipeline"))));
        edit(kind, slug, "By an editor");
        JsonNode result = send(publishing, "", kind.line(slug, "By the pipeline once more"));
        assertEquals("drafted", status(result), result.toString());
        given().get("/v1/" + kind.path(slug)).then().body(kind.title, equalTo("By an editor"));
        Editor.get(kind.path(slug))
                .then()
                .body(kind.title, equalTo("By the pipeline once more"))
                .body("draft", equalTo(true));
        // The pipeline may go on with its own draft.
        assertEquals("drafted", status(send(publishing, "", kind.line(slug, "And again"))));
        assertEquals("unchanged", status(send(publishing, "", kind.line(slug, "And again"))));
        // But not with that of an editor.
        Editor.editor(Editor.MERGE_PATCH, object(kind.title, "An editor's draft"))
                .header("If-Match", "*")
                .patch(Editor.address(kind.path(slug)))
                .then()
                .statusCode(200);
        assertEquals("conflict", status(send(publishing, "", kind.line(slug, "Not this"))));
        Editor.get(kind.path(slug)).then().body(kind.title, equalTo("An editor's draft"));
        // Whoever asks for it replaces all the same, and is told.
        JsonNode replaced = send(publishing, "?mode=replace", kind.line(slug, "Replaced"));
        assertEquals("updated", status(replaced));
        assertEquals(3, replaced.at("/overwrote/revision").asInt(), replaced.toString());
        assertTrue(replaced.at("/overwrote/author").isTextual());
        assertTrue(replaced.at("/overwrote/publishedAt").isTextual());
        given().get("/v1/" + kind.path(slug)).then().body(kind.title, equalTo("Replaced"));
    }

    @ParameterizedTest
    @EnumSource
    void itIsToldOnceOfEachRevisionOfAPersonThatItTakesFromReaders(Sample kind) {
        String slug = kind.slug("pipeline-overwrote");
        assertFalse(send(publishing, "?mode=replace", kind.line(slug, "One")).has("overwrote"));
        assertFalse(send(publishing, "?mode=replace", kind.line(slug, "Two")).has("overwrote"), "its own");
        edit(kind, slug, "By an editor");
        assertFalse(
                send(publishing, "?mode=replace", kind.line(slug, "By an editor"))
                        .has("overwrote"),
                "unchanged");
        assertFalse(send(publishing, "?mode=replace", kind.line(slug, "A draft", "status", "draft"))
                .has("overwrote"));
        assertTrue(send(publishing, "?mode=replace&dryRun=true", kind.line(slug, "Three"))
                .has("overwrote"));
        assertTrue(send(publishing, "?mode=replace", kind.line(slug, "Three")).has("overwrote"));
        assertFalse(send(publishing, "?mode=replace", kind.line(slug, "Four")).has("overwrote"), "told already");
        edit(kind, slug, "By an editor again");
        JsonNode withdrawn = send(
                publishing,
                "?mode=replace",
                kind.line(slug, "By an editor again", "status", "withdrawn", "withdrawnReason", "R"));
        assertEquals(6, withdrawn.at("/overwrote/revision").asInt(), withdrawn.toString());
    }

    @ParameterizedTest
    @EnumSource
    void theReportListsWhatWasOverwritten(Sample kind) {
        String slug = kind.slug("pipeline-report");
        send(publishing, "", kind.line(slug, "One"));
        edit(kind, slug, "By an editor");
        send(publishing, "?mode=replace", kind.line(slug, "Two"));
        String id = Editor.editor()
                .get("/editorial/v1/imports?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("data[0].id");
        Editor.editor()
                .get("/editorial/v1/imports/" + id)
                .then()
                .body("problems", equalTo(1))
                .body("lines[0].overwrote.revision", equalTo(2));
    }

    @ParameterizedTest
    @EnumSource
    void withoutTheScopeToPublishItWritesItsOwnDraftsOnly(Sample kind) {
        String slug = kind.slug("pipeline-drafting");
        assertEquals("created", status(send(drafting, "", kind.line(slug, "A draft"))));
        given().get("/v1/" + kind.path(slug)).then().statusCode(404);
        assertEquals("updated", status(send(drafting, "", kind.line(slug, "Another draft"))));
        for (String status : List.of("published", "scheduled", "withdrawn")) {
            JsonNode result = send(
                    drafting,
                    "",
                    kind.line(slug, "X", "status", status, "scheduledAt", "2099-01-01T00:00:00Z")
                            .put("withdrawnReason", status.equals("withdrawn") ? "R" : null));
            assertEquals("rejected", status(result), result.toString());
        }
        String other = kind.slug("pipeline-other");
        send(publishing, "", kind.line(other, "Of another"));
        assertEquals("rejected", status(send(drafting, "?mode=replace", kind.line(other, "Mine"))));
        assertEquals("rejected", status(send(drafting, "?mode=merge", kind.line(other, "Mine"))));
        given().get("/v1/" + kind.path(other)).then().body(kind.title, equalTo("Of another"));
    }

    @Test
    void itReadsAndWritesNothingElse() {
        Stream.of("/editorial/v1/stories", "/editorial/v1/export", "/editorial/v1/imports", "/admin/v1/api-keys")
                .forEach(address -> given().header("Authorization", "Bearer " + drafting)
                        .get(address)
                        .then()
                        .statusCode(403));
        JsonNode result = send(drafting, "", object("type", "tombstone", "kind", "topic"));
        assertEquals("rejected", status(result));
    }

    private static String status(JsonNode result) {
        return result.path("status").asText();
    }
}
