package io.backgrounder.publication.redaction;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.IsolatedProfile;
import io.backgrounder.change.Feed;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words are found in no live row of any table, no index, cache, export or answer of any kind, and do not come back. */
@QuarkusTest
@TestProfile(IsolatedProfile.class)
class RedactionTest {
    @Inject
    DataSource database;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ARTICLE")
    void theWordsAreGoneAndStayAway(Sample kind) throws SQLException {
        Redacted redacted = new Redacted(kind);
        Wordy words = redacted.words;
        Map<String, String> before = Reads.answers(redacted);
        assertEquals(
                Set.of(),
                Reads.missing(
                        before,
                        words,
                        "editorial",
                        "revisions/1",
                        "drafts/1",
                        kind == Sample.FRONT ? "export" : "search",
                        "export",
                        "text=html",
                        "corrections"),
                "a test that finds nothing before would prove nothing");
        Set<String> held = search().tables(words);
        for (String table : List.of(
                kind.type(),
                "slug",
                "draft",
                "manuscript",
                "manuscript_words",
                "replacement",
                "revision",
                "correction",
                "note",
                "audit",
                "idempotency_key",
                "import_batch",
                "import_report_line",
                "external_id")) {
            assertTrue(held.contains(table), table + " has the words before: " + held);
        }
        for (String table : List.of("suggestion", "search_word", "search_document")) {
            assertTrue(kind == Sample.FRONT || held.contains(table), table + " has the words before: " + held);
        }
        assertTrue(listed(redacted) > 0, "editors find the words before");
        String export = export();
        JsonNode document = redacted.document();
        String etag = given().get("/v1/" + redacted.path()).header("ETag");
        String token = Feed.end();

        Response done = Redacted.redact(redacted.path(), "passage", words.passage(), "reason", Redacted.REASON);
        done.then()
                .statusCode(201)
                .body("reason", equalTo(Redacted.REASON))
                .body("author", equalTo("admin"))
                .body("fromRevision", equalTo(1))
                .body("toRevision", equalTo(4));

        assertEquals(Set.of(), search().left(words));
        assertEquals(0, listed(redacted));
        String replacement = Editor.get("replacements/" + redacted.replacement)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertFalse(words.areIn(replacement), replacement);
        Map<String, String> after = Reads.answers(redacted);
        assertEquals(
                List.of(),
                after.keySet().stream()
                        .filter(address -> words.areIn(after.get(address)))
                        .toList());
        assertEquals(before.keySet().size(), after.keySet().size());
        assertNotEquals(etag, given().get("/v1/" + redacted.path()).header("ETag"));
        for (String revision : List.of("1", "2", "4")) {
            given().get("/v1/" + redacted.path() + "/revisions/" + revision)
                    .then()
                    .statusCode(200)
                    .body("redactions.reason", equalTo(List.of(Redacted.REASON)));
        }
        redacted.shownBy.forEach(story -> given().get("/v1/stories/" + story + "/revisions/1")
                .then()
                .body("redactions.reason", hasItem(Redacted.REASON)));
        List<JsonNode> changes = Feed.of(redacted.id, token);
        assertEquals("redacted", changes.get(changes.size() - 1).get("action").asText());
        redacted.shownBy.stream().limit(1).forEach(story -> {
            String id = given().get("/v1/stories/" + story).path("id");
            assertTrue(Feed.of(id, token).get(0).get("derived").asBoolean());
        });
        theSlugsAreGone(redacted);
        Editor.editor()
                .get("/admin/v1/audit-events?action=redact&resource=" + redacted.id)
                .then()
                .body("data.detail", equalTo(List.of(done.path("id").toString())))
                .body("data.actor", equalTo(List.of("admin")));
        theWordsAreRefused(redacted, document, export);
        assertEquals(Set.of(), search().left(words));
        anImportOfTheExportChangesNothing(redacted);
    }

    /** How many documents editors find by the words, whose stems no search of tables would know. */
    private static int listed(Redacted redacted) {
        return Editor.editor()
                .urlEncodingEnabled(true)
                .queryParam("q", redacted.words.passage())
                .get(Editor.address(redacted.kind.collection))
                .path("data.size()");
    }

    private TableSearch search() {
        return new TableSearch(database);
    }

    private static void theSlugsAreGone(Redacted redacted) {
        for (String name : List.of("first", "second")) {
            String path = redacted.kind.path(redacted.words.slug(name));
            given().redirects().follow(false).get("/v1/" + path).then().statusCode(410);
            Editor.get(path).then().statusCode(410);
            JsonNode result = Import.send(redacted.kind.line(redacted.words.slug(name), "Another"))
                    .get(0);
            assertEquals("/slug", result.at("/errors/0/pointer").asText(), result.toString());
        }
    }

    /** Each line of the export with the words is refused, and so is each way of an editor. */
    private static void theWordsAreRefused(Redacted redacted, JsonNode document, String export) {
        Wordy words = redacted.words;
        List<String> lines = export.lines().filter(words::areIn).toList();
        assertTrue(lines.size() > 4);
        for (JsonNode result : Import.send(lines)) {
            assertEquals("rejected", result.get("status").asText(), result.toString());
        }
        ObjectNode present = redacted.document();
        for (String pointer : words.pointers(words.document())) {
            String member = pointer.split("/")[1];
            ObjectNode patch = object(member, words.document().get(member));
            Response answer = Editor.editor(Editor.MERGE_PATCH, patch)
                    .header("If-Match", "*")
                    .patch(Editor.address(redacted.path()));
            assertEquals(422, answer.statusCode(), patch + answer.asString());
            answer.then().body("errors.pointer", hasItem(pointer));
            assertFalse(words.areIn(answer.asString()), answer.asString());
        }
        for (String variant : words.variants()) {
            Editor.note(redacted.path(), variant).then().statusCode(422).body("errors.pointer", hasItem("/text"));
        }
        String slug = words.slug("fourth");
        Editor.editor(Editor.MERGE_PATCH, object("slug", slug))
                .header("If-Match", "*")
                .patch(Editor.address(redacted.path()))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/slug"));
        Editor.editor(Editor.JSON, object("kind", "correction", "note", words.passage()))
                .post(Editor.address(redacted.path() + "/corrections"))
                .then()
                .statusCode(422);
        Editor.publication(redacted.path(), object("note", words.passage()))
                .then()
                .statusCode(422);
        assertEquals(present, redacted.document());
    }

    private static void anImportOfTheExportChangesNothing(Redacted redacted) {
        List<String> lines =
                export().lines().filter(line -> line.contains(redacted.id)).toList();
        assertTrue(lines.get(0).startsWith("{\"type\":\"redaction\""), lines.get(0));
        for (JsonNode result : Import.send(lines)) {
            assertEquals("unchanged", result.get("status").asText(), result.toString());
        }
    }

    private static String export() {
        return Editor.get("export").then().statusCode(200).extract().asString();
    }
}
