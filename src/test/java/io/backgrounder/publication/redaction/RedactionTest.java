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
import io.backgrounder.change.Feed;
import io.backgrounder.document.Sample;
import io.backgrounder.openapi.Operations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words are found in no live row of any table, no index, cache, export or answer of any kind, and do not come back. */
@QuarkusTest
class RedactionTest {
    /** Every column of every table as text, those of bytes and what the planner samples of them included. */
    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'";

    @Inject
    DataSource database;

    @ParameterizedTest
    @EnumSource
    void theWordsAreGoneAndStayAway(Sample kind) throws SQLException {
        Redacted redacted = new Redacted(kind);
        Wordy words = redacted.words;
        Map<String, String> before = answers(redacted);
        assertEquals(
                Set.of(),
                missing(
                        before,
                        words,
                        "editorial",
                        "revisions/1",
                        "drafts/1",
                        "search",
                        "export",
                        "text=html",
                        "corrections"),
                "a test that finds nothing before would prove nothing");
        Set<String> held = tables(words);
        for (String table : List.of(
                kind.type(),
                "slug",
                "draft",
                "manuscript",
                "revision",
                "correction",
                "note",
                "audit",
                "idempotency_key",
                "import_batch",
                "import_report_line",
                "external_id",
                "suggestion",
                "search_word",
                "search_document")) {
            assertTrue(held.contains(table), table + " has the words before: " + held);
        }
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

        assertEquals(Set.of(), left(words));
        Map<String, String> after = answers(redacted);
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
        theSlugsAreGone(redacted);
        Editor.editor()
                .get("/admin/v1/audit-events?action=redact&resource=" + redacted.id)
                .then()
                .body("data.detail", equalTo(List.of(done.path("id").toString())))
                .body("data.actor", equalTo(List.of("admin")));
        theWordsAreRefused(redacted, document, export);
        assertEquals(Set.of(), left(words));
        anImportOfTheExportChangesNothing(redacted);
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
        Editor.editor(Editor.JSON, object("note", words.passage()))
                .header("If-Match", "*")
                .put(Editor.address(redacted.path() + "/publication"))
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

    private Set<String> tables(Wordy words) throws SQLException {
        return rows(words).keySet();
    }

    private Set<String> left(Wordy words) throws SQLException {
        return Set.copyOf(rows(words).values());
    }

    /** A row with the words of each table that has any. */
    private Map<String, String> rows(Wordy words) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>(List.of("pg_stats"));
            ResultSet rows = statement.executeQuery(TABLES);
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            for (String table : tables) {
                String name = table.startsWith("search_document") ? "search_document" : table;
                ResultSet texts = statement.executeQuery(
                        "select concat_ws(E'\\n', " + columns(connection, table) + ") from " + table);
                while (texts.next()) {
                    if (words.areIn(texts.getString(1)) || isStemmed(words, name, texts.getString(1))) {
                        found.put(name, name + ": " + texts.getString(1));
                    }
                }
            }
        }
        return found;
    }

    /** Words of the index have no endings. */
    private static boolean isStemmed(Wordy words, String table, String text) {
        return table.equals("search_document")
                && text.contains(words.other.substring(0, 7).toLowerCase());
    }

    private static String columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, null, table, null)) {
            while (rows.next()) {
                String column = '"' + rows.getString("COLUMN_NAME") + '"';
                columns.add(
                        rows.getString("TYPE_NAME").equals("bytea")
                                ? "encode(" + column + ", 'escape')"
                                : column + "::text");
            }
        }
        return String.join(", ", columns);
    }

    /** What every read answers about the document and the stories that show it. */
    private static Map<String, String> answers(Redacted redacted) {
        Map<String, String> answers = new LinkedHashMap<>();
        List<String> paths = new ArrayList<>(List.of(redacted.path()));
        redacted.shownBy.forEach(story -> paths.add("stories/" + story));
        for (Operations.Operation operation : new Operations().all()) {
            if (operation.method().equals("GET") && !operation.path().contains("stream")) {
                for (String path : paths) {
                    addresses(operation.path(), path).forEach(address -> answers.put(address, answer(address)));
                }
            }
        }
        return answers;
    }

    private static List<String> addresses(String operation, String path) {
        String[] parts = path.split("/");
        String own = "{" + parts[0].replaceFirst("ies$", "y").replaceFirst("s$", "") + "}";
        String address = operation
                .replace("{collection}", parts[0])
                .replace("{reference}", parts[1])
                .replace("{type}", parts[0])
                .replace(own, parts[1])
                .replace("{revision}", "1")
                .replace("{version}", "1")
                .replace("{import}", Editor.get("imports").path("data[0].id"));
        if (address.contains("{")) {
            return List.of();
        } else if (address.endsWith("/search") || address.endsWith("/suggest")) {
            return Wordy.searches().stream().map(q -> address + "?q=" + q).toList();
        }
        return List.of(
                address,
                address + "?text=html",
                address + "?text=plain",
                address + "?limit=100",
                address + "?asOf=2099-01-01T00:00:00Z");
    }

    private static String answer(String address) {
        return Editor.editor().get(address).asString();
    }

    private static Set<String> missing(Map<String, String> answers, Wordy words, String... parts) {
        Set<String> missing = new TreeSet<>(List.of(parts));
        answers.forEach((address, answer) -> {
            if (words.areIn(answer)) {
                missing.removeIf(address::contains);
            }
        });
        return missing;
    }

    private static String export() {
        return Editor.get("export").then().statusCode(200).extract().asString();
    }
}
