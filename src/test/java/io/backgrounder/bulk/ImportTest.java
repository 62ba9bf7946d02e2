package io.backgrounder.bulk;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code POST /editorial/v1/import}. */
@QuarkusTest
class ImportTest {
    @Test
    void aDocumentIsCreatedThenUnchangedThenUpdated() {
        ObjectNode source = Import.source("import-thrice", "name", "Thrice");
        assertEquals("created", Import.status(source));
        assertEquals("unchanged", Import.status(source));
        assertEquals("updated", Import.status(source.put("name", "Thrice More")));
        given().get("/v1/sources/import-thrice").then().statusCode(200).body("name", equalTo("Thrice More"));
    }

    @Test
    void aBadLineLosesOnlyItself() {
        List<JsonNode> results = Import.send(
                Import.source("import-before", "name", "B"),
                object("type", "source", "slug", "import-bad"),
                "",
                Import.source("import-behind", "name", "B"));
        assertEquals(
                List.of("1 created", "2 rejected", "4 created"),
                results.stream()
                        .map(result -> result.get("line").asText() + " "
                                + result.get("status").asText())
                        .toList());
        given().get("/v1/sources/import-before").then().statusCode(200);
        given().get("/v1/sources/import-bad").then().statusCode(404);
        given().get("/v1/sources/import-behind").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "source", "slug": "x", "name": "N", "nam": 1}             | /nam
            {"type": "source", "slug": "x"}                                    | /name
            {"type": "source", "slug": "X y", "name": "N"}                     | /slug
            {"type": "source", "slug": "x", "name": 1}                         | /name
            {"type": "source", "slug": "x", "name": "a\\u0000b"}               | /name
            {"type": "source", "slug": "x", "name": "a\\ud800b"}               | /name
            {"type": "source", "slug": "x", "name": "N", "country": "England"} | /country
            {"type": "source", "slug": "x", "name": "N", "homepage": "javascript:1"} | /homepage
            {"type": "source", "slug": "x", "slug": "x", "name": "N"}          | ''
            {"type": "source", "slug": "x", "name": "N"} 1                     | ''
            {"type": "source", "slug": "x", "name": "N"                        | ''
            {"type": "paper", "slug": "x", "name": "N"}                        | /type
            {"slug": "x", "name": "N"}                                         | /type
            null                                                               | ''
            []                                                                 | ''
            {"type": "topic", "slug": "x", "name": "N", "topicType": "person", "wikidata": "42"} | /wikidata
            {"type": "faq", "slug": "x", "language": "en", "question": "Q", "items": [{}]} | /items/0/question
            {"type": "story", "slug": "x", "language": "en", "headline": "H", "summary": "S",\
             "publishedAt": "2026-01-01T00:00:00Z", "topics": ["no-such-topic"]} | /topics/0
            {"type": "story", "slug": "x", "language": "en", "headline": "H", "summary": "S",\
             "publishedAt": "2026-01-01T00:00:00.1234567Z"} | /publishedAt
            {"type": "story", "slug": "x", "language": "english!", "headline": "H", "summary": "S",\
             "publishedAt": "2026-01-01T00:00:00Z"} | /language
            {"type": "story", "slug": "x", "language": "en", "headline": "H", "summary": "S",\
             "publishedAt": "2026-01-01T00:00:00Z", "coverage": {"points": [{"kind": "agree",\
             "text": "T", "sources": ["no-such"]}]}} | /coverage/points/0/sources/0""")
    void aWrongLineIsRejectedWithAPointer(String line, String pointer) {
        JsonNode result = Import.send(line).get(0);
        assertEquals("rejected", result.path("status").asText(), result.toString());
        assertTrue(
                result.path("errors").findValuesAsText("pointer").contains(pointer),
                "not at " + pointer + ": " + result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "source", "slug": "x", "name": "N"} {} | is not well-formed JSON: something follows its end
            []                                              | must be an object""")
    void aWrongLineIsToldWhatIsWrong(String line, String detail) {
        assertEquals(detail, Import.send(line).get(0).at("/errors/0/detail").asText());
    }

    /** A member's own rules, and those across members. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "story", "slug": "x", "language": "en", "summary": "S", "status": "withdrawn",\
             "faqs": ["a", "a"]} | /headline /faqs/1 /withdrawnReason
            {"type": "topic", "slug": "x", "topicType": "person", "aliases": ["a", "a"]} | /name /aliases/1
            {"type": "revision"}                        | /author /minorEdit /page /publishedAt /resource /revision
            {"type": "schedule", "status": "withdrawn"} | /at /author /resource /note""")
    void aWrongLineIsToldAllAtOnce(String line, String pointers) {
        assertEquals(
                List.of(pointers.split(" ")),
                Import.send(line).get(0).path("errors").findValuesAsText("pointer"));
    }

    @Test
    void aScheduleIsOfAStoryThatCanBecomeThat() {
        String story = story("import-due", "published");
        assertEquals(
                "created",
                schedule(story, "2100-01-01", "withdrawn").get("status").asText());
        assertEquals(
                "unchanged",
                schedule(story, "2100-01-01", "withdrawn").get("status").asText());
        assertEquals(
                "updated",
                schedule(story, "2100-01-02", "archived").get("status").asText());
        assertEquals(
                "/status",
                schedule(story, "2100-01-01", "published")
                        .at("/errors/0/pointer")
                        .asText());
        assertEquals(
                "/resource",
                schedule("import-due", "2100-01-01", "archived")
                        .at("/errors/0/pointer")
                        .asText());
        String draft = story("import-not-seen", "draft");
        assertEquals(
                "/status",
                schedule(draft, "2100-01-01", "withdrawn")
                        .at("/errors/0/pointer")
                        .asText());
    }

    /** Its id. */
    private static String story(String slug, String status) {
        return Import.send(Import.story(slug, "status", status))
                .get(0)
                .get("id")
                .asText();
    }

    private static JsonNode schedule(String story, String day, String status) {
        Object order = object("at", day + "T00:00:00Z", "status", status, "note", "N", "author", "A");
        return Import.send(object("type", "schedule", "story", story, order)).get(0);
    }

    @Test
    void aParameterIsRefused() {
        given().header("Authorization", "Bearer a-key-for-the-tests-only")
                .contentType("application/x-ndjson")
                .post("/editorial/v1/import?test=true")
                .then()
                .statusCode(400)
                .body("errors.detail", contains("is not one of dryRun, mode, protectEdited"));
    }

    @Test
    void manyImportsAtOnceLeaveConnectionsToReaders() {
        ExecutorService senders = Executors.newFixedThreadPool(24);
        List<CompletableFuture<List<JsonNode>>> imports = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Import.send(IntStream.range(0, 50)
                                .mapToObj(j -> Import.source("import-beside-" + i + "-" + j, "name", "B"))
                                .toList()),
                        senders))
                .toList();
        while (!imports.stream().allMatch(CompletableFuture::isDone)) {
            given().get("/v1/sources?limit=1").then().statusCode(200);
        }
        senders.shutdown();
        imports.forEach(sent -> sent.join()
                .forEach(result -> assertEquals("created", result.path("status").asText())));
    }

    @Test
    void bytesThatAreNotUtf8AreRejected() {
        given().header("Authorization", "Bearer a-key-for-the-tests-only")
                .contentType("application/x-ndjson")
                .body(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})
                .post("/editorial/v1/import")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("\"rejected\""));
    }

    @Test
    void manyLinesComeBackInOrder() {
        List<JsonNode> results = Import.send(IntStream.range(0, 1000)
                .mapToObj(i -> Import.source("import-many-" + i, "name", "M" + i))
                .toList());
        assertEquals(1000, results.size());
        for (int i = 0; i < 1000; i++) {
            assertEquals("import-many-" + i, results.get(i).path("slug").asText());
            assertEquals("created", results.get(i).path("status").asText());
        }
    }

    @Test
    void anotherMediaTypeIsRefused() {
        given().header("Authorization", "Bearer a-key-for-the-tests-only")
                .contentType("application/json")
                .body("{}")
                .post("/editorial/v1/import")
                .then()
                .statusCode(415);
    }
}
