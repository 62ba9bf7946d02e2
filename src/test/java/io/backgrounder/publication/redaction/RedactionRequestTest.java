package io.backgrounder.publication.redaction;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.access.Keys;
import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Sample;
import io.backgrounder.openapi.TrustedProxyProfile;
import io.backgrounder.redaction.Passages;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code …/redactions}: what may be asked for, and what is said of it. */
@QuarkusTest
@TestProfile(TrustedProxyProfile.class)
class RedactionRequestTest {
    private static final String REASON = "By order of a court";

    private static void refused(String path, String pointer, Object... request) {
        Redacted.redact(path, request).then().statusCode(422).body("errors.pointer", contains(pointer));
    }

    private static String published(Sample kind, String name, String title) {
        Import.send(kind.line(kind.slug(name), title));
        return kind.path(kind.slug(name));
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnAdministratorRedacts(Sample kind) {
        String path = kind.created("redaction-scope");
        Response refusal = Keys.as(Keys.make(Scopes.PUBLISH).text())
                .contentType(Editor.JSON)
                .body(object("passage", "A", "reason", REASON).toString())
                .post(Editor.address(path + "/redactions"));
        refusal.then().statusCode(403);
        Editor.get(path + "/redactions").then().statusCode(200).body("data", empty());
        given().get(Editor.address(path + "/redactions")).then().statusCode(401);
    }

    @Test
    void badRequestsChangeNothing() {
        String path = published(Sample.STORY, "redaction-bad", "Bad words");
        String etag = Editor.etag(path);
        refused(path, "", "reason", REASON);
        refused(path, "", "passage", "Bad", "member", "/headline", "reason", REASON);
        refused(path, "/reason", "passage", "Bad");
        refused(path, "/reason", "passage", "Bad words", "reason", "It has *bad* words.");
        refused(path, "/passage", "passage", "…", "reason", REASON);
        refused(path, "/passage", "passage", " ", "reason", REASON);
        refused(path, "/member", "member", "headline", "reason", REASON);
        refused(path, "/member", "member", "/background", "reason", REASON);
        refused(path, "/member", "member", "/language", "reason", REASON);
        assertEquals(etag, Editor.etag(path));
        Redacted.redact("stories/redaction-nowhere", "passage", "A", "reason", REASON)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @EnumSource
    void aMemberIsStruckAsAWhole(Sample kind) {
        String path = published(kind, "redaction-member", "Pelikanaal first");
        Import.send(kind.line(kind.slug("redaction-member"), "Pelikanaal second"));
        Redacted.redact(path, "member", "/" + kind.title, "reason", REASON)
                .then()
                .statusCode(201)
                .body("member", equalTo("/" + kind.title))
                .body("fromRevision", equalTo(1))
                .body("toRevision", equalTo(2));
        given().get("/v1/" + path).then().statusCode(200).body(kind.title, equalTo("█"));
        for (int revision = 1; revision <= 2; revision++) {
            given().get("/v1/" + path + "/revisions/" + revision)
                    .then()
                    .body("page." + kind.title, equalTo("█"))
                    .body("redactions.reason", contains(REASON));
        }
        JsonNode result = Import.send(kind.line(kind.slug("redaction-member"), "PELIKANAAL first"))
                .get(0);
        assertEquals("/" + kind.title, result.at("/errors/0/pointer").asText());
    }

    /** What a story shows of another resource is that resource's. */
    @Test
    void wordsOfOtherDocumentsStay() {
        Import.send(Import.topic("redaction-other", "name", "Vampirtintenfisch"));
        Import.send(
                Import.story("redaction-own", "headline", "Vampirtintenfisch", "topics", List.of("redaction-other")));
        Redacted.redact("stories/redaction-own", "passage", "Vampirtintenfisch", "reason", REASON)
                .then()
                .statusCode(201);
        for (String page : List.of("", "?asOf=2099-01-01T00:00:00Z")) {
            given().get("/v1/stories/redaction-own" + page)
                    .then()
                    .body("headline", equalTo("█"))
                    .body("topics.name", contains("Vampirtintenfisch"));
        }
        given().get("/v1/stories/redaction-own/revisions/1")
                .then()
                .body("page.topics.name", contains("Vampirtintenfisch"));
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatedRequestRedactsOnce(Sample kind) {
        String path = published(kind, "redaction-repeated", "Blobfisch");
        String body = object("passage", "Blobfisch", "reason", REASON).toString();
        String first = repeated(path, body).then().statusCode(201).extract().path("id");
        repeated(path, body).then().statusCode(201).body("id", equalTo(first));
        Editor.get(path + "/redactions")
                .then()
                .body("data.id", contains(first))
                .body("data[0].member", nullValue())
                .body(not(containsString("Blobfisch")));
    }

    private static Response repeated(String path, String body) {
        return Editor.editor(Editor.JSON, body)
                .header("Idempotency-Key", "redaction-" + path)
                .post(Editor.address(path + "/redactions"));
    }

    @ParameterizedTest
    @MethodSource("io.backgrounder.document.Sample#deletable")
    void aDeletedDocumentIsRedactedByItsId(Sample kind) {
        String path = published(kind, "redaction-deleted-seeteufel", "Seeteufel");
        String id = Editor.document(path).get("id").asText();
        Editor.delete(path).then().statusCode(204);
        Redacted.redact(kind.path(id), "passage", "Seeteufel", "reason", REASON)
                .then()
                .statusCode(201)
                .body("toRevision", equalTo(1));
        given().get("/v1/" + path).then().statusCode(410);
        assertFalse(Editor.get("tombstones?limit=100").asString().contains("seeteufel-" + kind.type()));
    }

    /** A draft's slug was never known to readers, and no address tells that there was one. */
    @ParameterizedTest
    @EnumSource
    void theSlugOfADraftLeavesNothingBehind(Sample kind) {
        String slug = "redaction-koboldhai-" + kind.type();
        Editor.editor(Editor.JSON, kind.document().put("slug", slug))
                .post(Editor.address(kind.collection))
                .then()
                .statusCode(201);
        Redacted.redact(kind.path(slug), "passage", "Koboldhai", "reason", REASON)
                .then()
                .statusCode(201)
                .body("fromRevision", nullValue());
        given().get("/v1/" + kind.path(slug)).then().statusCode(404);
        Editor.get(kind.path(slug)).then().statusCode(404);
    }

    /** A mirror gets the redaction before anything else, and strikes the words from what it has. */
    @ParameterizedTest
    @EnumSource
    void anImportedRedactionStrikesTheWordsByTheirHashes(Sample kind) {
        String path = published(kind, "redaction-mirrored", "Laternenfisch");
        String id = Editor.document(path).get("id").asText();
        String slug = kind.slug("redaction-template");
        Import.send(kind.line(slug, "Laternenfisch"));
        ObjectNode line = redaction(id, kind);
        assertEquals("created", Import.status(line));
        assertEquals("unchanged", Import.status(line));
        given().get("/v1/" + path).then().body(kind.title, equalTo("█"));
        given().get("/v1/" + kind.path(slug)).then().body(kind.title, equalTo("Laternenfisch"));
        assertEquals("rejected", Import.status(line.deepCopy().put("reason", "Another")));
        Editor.get(path + "/redactions").then().body("data.author", contains("Legal desk"));
    }

    @Test
    void onlyAnAdministratorImportsOne() {
        String path = published(Sample.TOPIC, "redaction-import-scope", "Laternenfisch");
        String line = redaction(Editor.document(path).get("id").asText(), Sample.TOPIC)
                .put("id", "redaction_0000000000000000000000000z")
                .toString();
        Keys.as(Keys.make(Scopes.PUBLISH).text())
                .contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post(Editor.address("import"))
                .then()
                .statusCode(200)
                .body(containsString("needs the scope admin"));
        given().get("/v1/" + path).then().body("name", equalTo("Laternenfisch"));
    }

    private static ObjectNode redaction(String id, Sample kind) {
        return object(
                "type",
                "redaction",
                "id",
                "redaction_0000000000000000000000000" + kind.ordinal(),
                "resource",
                id,
                "reason",
                REASON,
                "author",
                "Legal desk",
                "redactedAt",
                "2020-01-01T00:00:00Z",
                "passages",
                hashes(id, kind));
    }

    private static List<JsonNode> hashes(String id, Sample kind) {
        return Passages.of(Kind.of(kind.type()).parseId(id).orElseThrow(), List.of("Laternenfisch")).hashes().stream()
                .<JsonNode>map(hash -> object("words", hash.words(), "sha256", hash.sha256()))
                .toList();
    }
}
