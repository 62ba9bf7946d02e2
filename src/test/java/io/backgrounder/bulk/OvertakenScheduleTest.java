package io.backgrounder.bulk;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an import has published is not undone by a draft that was scheduled before. */
@QuarkusTest
class OvertakenScheduleTest {
    private static final String LATER = "2100-01-01T00:00:00Z";
    private static int number;

    @Inject
    DataSource database;

    private final String name = "overtaken-" + number++;

    static Stream<Arguments> modes() {
        return Stream.of(Sample.values())
                .flatMap(kind -> Stream.of("replace", "merge").map(mode -> Arguments.of(kind, mode)));
    }

    private static JsonNode send(Object line) {
        return Import.send(line).get(0);
    }

    private static void draft(Sample kind, String slug, String text) {
        Editor.editor(Editor.MERGE_PATCH, object(kind.title, text))
                .header("If-Match", "*")
                .patch(Editor.address(kind.path(slug)))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse schedule(Sample kind, String slug) {
        return Editor.publication(kind.path(slug), object("at", LATER)).then().statusCode(200);
    }

    private static ValidatableResponse publication(Sample kind, String slug) {
        return Editor.get(kind.path(slug) + "/publication").then().statusCode(200);
    }

    /** Its time comes, and then that of a story that nothing prevents: once this is published, the clock has looked at both. */
    private void becomesDue(String slug) throws SQLException, InterruptedException {
        String witness = "overtaken-witness-" + number++;
        Editor.draft(witness);
        schedule(Sample.STORY, witness);
        try (Connection connection = database.getConnection();
                PreparedStatement due = connection.prepareStatement("""
                        update manuscript set due_at = now() - case slug when ? then interval '2 s' else interval '1 s' end
                        where slug in (?, ?)""")) {
            due.setString(1, slug);
            due.setString(2, slug);
            due.setString(3, witness);
            assertEquals(2, due.executeUpdate());
        }
        for (int i = 0; i < 400 && given().get("/v1/stories/" + witness).statusCode() != 200; i++) {
            Thread.sleep(50);
        }
        given().get("/v1/stories/" + witness).then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("modes")
    void anOlderDraftDoesNotUndoALine(Sample kind, String mode) throws Exception {
        String slug = kind.slug(name);
        send(kind.line(slug, "First"));
        draft(kind, slug, "Drafted");
        schedule(kind, slug);
        ObjectNode line = kind.line(slug, "Imported", "mode", mode);
        JsonNode foreseen = Import.send("?dryRun=true", Map.of(), List.of(line)).get(0);
        assertEquals("failed", foreseen.path("scheduleStatus").asText(), foreseen.toString());
        publication(kind, slug).body("scheduleStatus", equalTo("pending"));
        JsonNode result = send(line);
        assertEquals("updated", result.path("status").asText(), result.toString());
        assertEquals("failed", result.path("scheduleStatus").asText(), result.toString());
        publication(kind, slug)
                .body("scheduleStatus", equalTo("failed"))
                .body("scheduleFailure", containsString("import"))
                .body("draft", equalTo(true));
        becomesDue(slug);
        given().get("/v1/" + kind.path(slug)).then().body(kind.title, equalTo("Imported"));
        Editor.get(kind.path(slug)).then().body(kind.title, equalTo("Drafted"));
        // Who has looked at it may schedule it again.
        schedule(kind, slug).body("scheduleStatus", equalTo("pending"));
        becomesDue(slug);
        given().get("/v1/" + kind.path(slug)).then().body(kind.title, equalTo("Drafted"));
    }

    @ParameterizedTest
    @EnumSource
    void anOlderDraftThatReadersHaveNotSeenDoesNotUndoALineThatPublishes(Sample kind) throws Exception {
        String slug = kind.slug(name);
        Editor.editor(Editor.JSON, kind.document())
                .header("If-None-Match", "*")
                .put(Editor.address(kind.path(slug)))
                .then()
                .statusCode(201);
        schedule(kind, slug);
        JsonNode result = send(kind.line(slug, "Imported", "status", "published"));
        assertEquals("failed", result.path("scheduleStatus").asText(), result.toString());
        becomesDue(slug);
        given().get("/v1/" + kind.path(slug)).then().body(kind.title, equalTo("Imported"));
    }

    @ParameterizedTest
    @EnumSource
    void aScheduledPublicationDoesNotUndoALineThatWithdraws(Sample kind) throws Exception {
        String slug = kind.slug(name);
        send(kind.line(slug, "First"));
        draft(kind, slug, "Drafted");
        schedule(kind, slug);
        JsonNode result = send(kind.line(slug, "First", "status", "withdrawn", "withdrawnReason", "R"));
        assertEquals("failed", result.path("scheduleStatus").asText(), result.toString());
        becomesDue(slug);
        given().get("/v1/" + kind.path(slug)).then().statusCode(410);
    }

    @Test
    void aReturnFromTheArchiveDoesNotUndoALineThatWithdraws() throws Exception {
        String slug = Sample.STORY.slug(name);
        send(Sample.STORY.line(slug, "First", "status", "archived"));
        schedule(Sample.STORY, slug);
        send(Sample.STORY.line(slug, "First", "status", "withdrawn", "withdrawnReason", "R"));
        becomesDue(slug);
        given().get("/v1/stories/" + slug).then().statusCode(410);
    }

    @ParameterizedTest
    @EnumSource
    void aScheduleThatUndoesNothingStays(Sample kind) {
        String slug = kind.slug(name);
        send(kind.line(slug, "First"));
        draft(kind, slug, "Drafted");
        schedule(kind, slug);
        assertEquals("unchanged", send(kind.line(slug, "First")).path("status").asText());
        publication(kind, slug).body("scheduleStatus", equalTo("pending"));
        String query = "?mode=merge&protectEdited=true";
        JsonNode kept = Import.send(query, Map.of(), List.of(kind.line(slug, "Imported")))
                .get(0);
        assertEquals("conflict", kept.path("status").asText(), "a person's draft is protected");
        publication(kind, slug).body("scheduleStatus", equalTo("pending"));
        JsonNode drafted = send(kind.line(slug, "Draft of the import", "status", "draft"));
        assertEquals("updated", drafted.path("status").asText());
        publication(kind, slug).body("scheduleStatus", equalTo("pending"));

        String withdrawn = kind.slug(name + "-withdrawn");
        send(kind.line(withdrawn, "First"));
        Editor.overwriting()
                .delete(Editor.address(kind.path(withdrawn) + "/publication?reason=R&at=" + LATER))
                .then()
                .statusCode(204);
        JsonNode result = send(kind.line(withdrawn, "Imported"));
        assertEquals("", result.path("scheduleStatus").asText());
        publication(kind, withdrawn).body("scheduleStatus", equalTo("pending"));
    }
}
