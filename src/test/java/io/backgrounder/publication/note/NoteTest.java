package io.backgrounder.publication.note;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.IsolatedProfile;
import io.backgrounder.access.Keys;
import io.backgrounder.access.Scopes;
import io.backgrounder.change.Feed;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What editors tell their colleagues about a document of any kind. */
@QuarkusTest
@TestProfile(IsolatedProfile.class)
class NoteTest {
    private static Response add(String key, String path, String text) {
        return Keys.as(key)
                .contentType(Editor.JSON)
                .body(object("text", text).toString())
                .post(Editor.address(path + "/notes"));
    }

    private static String added(String path, String text) {
        return Editor.note(path, text).then().statusCode(201).extract().path("id");
    }

    private static String address(String path, String note) {
        return Editor.address(path + "/notes/" + note);
    }

    @ParameterizedTest
    @EnumSource
    void colleaguesReadIt(Sample kind) {
        String path = kind.created("note-read");
        String etag = Editor.etag(path);
        String before = Feed.end();
        added(path, "One line");
        Editor.note(path, "Two\n\tlines")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/notes"))
                .body("author", equalTo("admin"));
        String next = Editor.get(path + "/notes?limit=1")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("data.text", contains("Two\n\tlines"))
                .extract()
                .path("page.nextCursor");
        Editor.get(path + "/notes?limit=1&cursor=" + next).then().body("data.text", contains("One line"));
        assertEquals(etag, Editor.etag(path));
        assertEquals(before, Feed.end());
        Editor.get(kind.collection + "?limit=100")
                .then()
                .body("data.find { it.slug == '" + kind.slug("note-read") + "' }.notes", equalTo(2));
    }

    @ParameterizedTest
    @EnumSource
    void readersDoNot(Sample kind) {
        String path = kind.created("note-unread");
        added(path, "Zwergohreule");
        if (kind == Sample.STORY) {
            Editor.publish(kind.slug("note-unread")).then().statusCode(200);
        }
        given().get("/v1/" + path).then().statusCode(200).body(not(containsString("Zwergohreule")));
        given().get("/v1/" + path + "/notes").then().statusCode(404);
        given().get("/v1/search?q=Zwergohreule").then().body("data", empty());
        given().get("/v1/export/" + kind.collection).then().body(not(containsString("Zwergohreule")));
        given().get(Editor.address(path + "/notes")).then().statusCode(401);
    }

    @ParameterizedTest
    @EnumSource
    void onlyItsAuthorOrAnAdministratorDeletesIt(Sample kind) {
        String path = kind.created("note-deleted");
        Keys.Made author = Keys.make(Scopes.WRITE);
        String first = add(author.text(), path, "First").path("id");
        String second = add(author.text(), path, "Second").path("id");
        Keys.as(Keys.make(Scopes.PUBLISH).text())
                .delete(address(path, first))
                .then()
                .statusCode(403)
                .body("detail", containsString("admin"));
        Keys.as(author.text()).delete(address(path, first)).then().statusCode(204);
        Editor.editor().delete(address(path, second)).then().statusCode(204);
        Editor.get(path + "/notes").then().body("data", empty());
        Editor.editor().delete(address(path, second)).then().statusCode(404);
    }

    @ParameterizedTest
    @EnumSource
    void itIsOfOneDocument(Sample kind) {
        String path = kind.created("note-here");
        String other = kind.created("note-there");
        String note = added(path, "Here");
        Editor.get(other + "/notes").then().body("data", empty());
        Editor.editor().delete(address(other, note)).then().statusCode(404);
        Editor.get(path + "/notes").then().body("data.id", contains(note));
        Editor.note(kind.path("note-nowhere"), "Nowhere").then().statusCode(404);
    }

    @ParameterizedTest
    @EnumSource
    void theAuditTrailKnowsOfItWithoutItsText(Sample kind) {
        String path = kind.created("note-audited");
        String note = added(path, "Confidential");
        Editor.editor().delete(address(path, note)).then().statusCode(204);
        Editor.editor()
                .get("/admin/v1/audit-events?action=add-note,delete-note&resource="
                        + Editor.document(path).get("id").asText())
                .then()
                .body("data.action", contains("delete-note", "add-note"))
                .body("data.detail", contains(note, note))
                .body(not(containsString("Confidential")));
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatedRequestAddsOne(Sample kind) {
        String path = kind.created("note-repeated");
        String key = "note-" + kind;
        String body = object("text", "Once").toString();
        String first = Editor.editor(Editor.JSON, body)
                .header("Idempotency-Key", key)
                .post(Editor.address(path + "/notes"))
                .path("id");
        Editor.editor(Editor.JSON, body)
                .header("Idempotency-Key", key)
                .post(Editor.address(path + "/notes"))
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        Editor.get(path + "/notes").then().body("data.id", contains(first));
    }

    @ParameterizedTest
    @EnumSource
    void itGoesWithADraft(Sample kind) {
        String path = kind.path(kind.slug("note-gone"));
        ObjectNode document = kind.document();
        String id = draft(path, document).path("id");
        String note = added(path, "Gone");
        Editor.delete(path).then().statusCode(204);
        draft(path, document.put("id", id)).then().statusCode(201);
        Editor.get(path + "/notes").then().body("data", empty());
        assertFalse(export().contains(note));
    }

    private static Response draft(String path, JsonNode document) {
        return Editor.editor(Editor.JSON, document).header("If-None-Match", "*").put(Editor.address(path));
    }

    @ParameterizedTest
    @EnumSource
    void itsTextIsNotBlankAndNotTooLong(Sample kind) {
        String path = kind.created("note-long");
        Editor.note(path, "ä".repeat(5000)).then().statusCode(201);
        for (String text : new String[] {"ä".repeat(5001), "", " \n ", null}) {
            Editor.note(path, text).then().statusCode(422).body("errors.pointer", contains("/text"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExportHasItBehindItsDocument(Sample kind) {
        String path = kind.created("note-exported");
        String id = Editor.document(path).get("id").asText();
        String note = added(path, "Exported");
        List<String> lines = export().lines().toList();
        String line =
                lines.stream().filter(each -> each.contains(note)).findFirst().orElseThrow();
        assertTrue(lines.indexOf(line)
                > lines.indexOf(lines.stream()
                        .filter(each -> each.contains("\"id\":\"" + id))
                        .findFirst()
                        .orElseThrow()));
        assertEquals("unchanged", Import.status(line));
        Editor.editor().delete(address(path, note)).then().statusCode(204);
        assertEquals("created", Import.status(line));
        assertEquals(
                line,
                export().lines().filter(each -> each.contains(note)).findFirst().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void anImportRestoresItsAuthorAndTime(Sample kind) {
        String path = kind.created("note-imported");
        String id = Editor.document(path).get("id").asText();
        ObjectNode line = object(
                "type",
                "note",
                "id",
                "note_00000000000000000000000n" + kind.ordinal() + "1",
                "resource",
                id,
                "text",
                "Of old",
                "author",
                "Night desk",
                "writtenAt",
                "2020-01-01T00:00:00Z");
        assertEquals("created", Import.status(line));
        assertEquals("unchanged", Import.status(line));
        Editor.get(path + "/notes")
                .then()
                .body("data.author", contains("Night desk"))
                .body("data.writtenAt", contains("2020-01-01T00:00:00Z"));
        refused("/id", line.deepCopy().put("text", "Of late"));
        refused("/id", line.deepCopy().put("id", id));
        refused("/resource", line.deepCopy().put("resource", "note_0000000000000000000000000n"));
        refused("/resource", line.deepCopy().put("resource", id.replaceAll(".{4}$", "0000")));
        refused("/text", line.deepCopy().put("text", " "));
    }

    private static void refused(String pointer, JsonNode line) {
        JsonNode result = Import.send(line).get(0);
        assertEquals("rejected", result.path("status").asText());
        assertEquals(pointer, result.at("/errors/0/pointer").asText());
    }

    private static String export() {
        return Editor.editor()
                .get("/editorial/v1/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
