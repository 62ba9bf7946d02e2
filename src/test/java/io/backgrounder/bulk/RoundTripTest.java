package io.backgrounder.bulk;

import static io.backgrounder.DemoContent.LEAP_SECOND_STORY;
import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.story;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.ContentRemover;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.IsolatedProfile;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Sample;
import io.backgrounder.publication.redaction.Redacted;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is exported and imported into an empty system gives readers the same answers, and editors the same export. */
@QuarkusTest
@TestProfile(IsolatedProfile.class)
class RoundTripTest {
    private static final String STORY = "high-seas-treaty-enters-into-force";
    /** Of a database of its own: what has to go for it to be empty. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "stories",
            List.of(("|/source-summaries|/timeline|/faqs|/topics|/related|/corrections|/revisions|/revisions/1"
                            + "|/revisions/2|/revisions/2/difference|?text=html")
                    .split("\\|")),
            "topics",
            List.of("", "/stories", "/related", "/timeline?around=2020"),
            "contributors",
            List.of("", "/stories"),
            "faqs",
            List.of(""),
            "sources",
            List.of("", "/source-summaries"),
            "fronts",
            List.of("", "/revisions/1"),
            "articles",
            List.of("", "/revisions/1"));

    @Inject
    ContentRemover content;

    @Test
    void anEmptySystemAnswersTheSameAfterTheImport() throws IOException, SQLException {
        // Another test of this database may have emptied it.
        content.removeAll();
        for (String kind : Kind.names(Kind.COLLECTIONS)) {
            Import.send(Files.readString(Path.of("src/main/resources/demo/" + kind + ".ndjson")));
        }
        makeHistory();
        failSchedule();
        String export = export();
        assertEquals(4, lines(export, "schedule").count());
        assertEquals(3, lines(export, "note").count());
        List<String> topics =
                lines(export, "topic").map(line -> line.get("id").asText()).toList();
        assertEquals(topics.stream().sorted().toList(), topics, "an order that nothing but the ids decides");
        Map<String, String> before = answers(export);
        content.removeAll();
        assertEquals(Set.of("created", "updated"), statuses(export), "the draft of a published story updates it");
        answers(export).forEach((address, answer) -> assertEquals(before.get(address), answer, address));
        Iterator<String> again = export().lines().iterator();
        export.lines().forEach(line -> assertEquals(line, again.next()));
        assertFalse(again.hasNext());
        assertEquals(Set.of("unchanged"), statuses(export));
    }

    /** Renamed, corrected, edited, scheduled, merged, deleted, withdrawn. */
    private void makeHistory() {
        editor().contentType("application/merge-patch+json")
                .body(object("headline", "Another", "slug", "another-slug", "minorEdit", true)
                        .toString())
                .patch("/editorial/v1/stories/" + STORY)
                .then()
                .statusCode(200);
        json(object("note", "Renamed"))
                .put("/editorial/v1/stories/another-slug/publication")
                .then()
                .statusCode(200);
        json(object("kind", "correction", "section", "headline", "note", "It was another."))
                .post("/editorial/v1/stories/another-slug/corrections")
                .then()
                .statusCode(201);
        editor().contentType("application/merge-patch+json")
                .body(object("headline", "A pending one", "slug", "pending-slug")
                        .toString())
                .patch("/editorial/v1/stories/another-slug")
                .then()
                .statusCode(200);
        json(story("headline", "To come")).post("/editorial/v1/stories");
        json(object("at", "2100-01-01T00:00:00Z"))
                .put("/editorial/v1/stories/to-come/publication")
                .then()
                .statusCode(200);
        json(object("at", "2100-01-02T00:00:00Z", "status", "archived", "note", "Renamed again"))
                .put("/editorial/v1/stories/another-slug/publication")
                .then()
                .statusCode(200);
        Map.of(Sample.TOPIC, "high-seas", Sample.FAQ, "what-are-the-high-seas", Sample.SOURCE, "harbour-courier")
                .forEach((kind, into) -> Editor.patch(kind.created("merged"), object("mergedInto", into))
                        .then()
                        .statusCode(200));
        for (String noted : List.of("topics/high-seas", "stories/another-slug", "stories/to-come")) {
            Editor.note(noted, "A note\nabout " + noted).then().statusCode(201);
        }
        Redacted.nameAndMember();
        json(faq("question", "Gone?"))
                .post("/editorial/v1/faqs?publish=true")
                .then()
                .statusCode(201);
        editor().delete("/editorial/v1/faqs/gone").then().statusCode(204);
        editor().delete("/editorial" + LEAP_SECOND_STORY + "/publication?reason=Wrong")
                .then()
                .statusCode(204);
        json(object("status", "archived"))
                .put("/editorial" + LEAP_SECOND_STORY + "/publication")
                .then()
                .statusCode(200);
        editor().delete("/editorial" + LEAP_SECOND_STORY + "/publication?reason=Old&at=2100-01-03T00:00:00Z")
                .then()
                .statusCode(204);
    }

    /** Two drafts claim a summary; one is published, and the other, which is due then, cannot be. */
    private void failSchedule() {
        for (String slug : List.of("claims-now", "claims-later")) {
            json("""
                {"slug": "%s", "language": "en", "headline": "H", "summary": "S", "coverage": {"summaries":
                [{"id": "summary_000000000000000000000000d1", "source": "harbour-courier", "text": "T"}]}}""".formatted(slug)).post("/editorial/v1/stories").then().statusCode(201);
        }
        json("{}").put("/editorial/v1/stories/claims-now/publication").then().statusCode(200);
        Instant soon = Instant.now().plusMillis(300).truncatedTo(ChronoUnit.MILLIS);
        json(object("at", soon.toString()))
                .put("/editorial/v1/stories/claims-later/publication")
                .then()
                .statusCode(200);
        long end = System.nanoTime() + 20_000_000_000L;
        while (!export().contains("\"failure\":\"/coverage/summaries/0/id belongs to another story\"")) {
            assertTrue(System.nanoTime() < end, "nothing failed");
            LockSupport.parkNanos(200_000_000);
        }
    }

    private static Map<String, String> answers(String export) throws IOException {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("gone", answer("/v1/" + Redacted.GONE));
        for (String list :
                List.of("stories?limit=100&include=coverage,topics", "topics?limit=100", "corrections", "sources")) {
            answers.put(list, answer("/v1/" + list));
        }
        for (String line : export.split("\n")) {
            JsonNode document = new ObjectMapper().readTree(line);
            String kind = document.path("kind").asText(document.path("type").asText());
            String collection = kind.equals("story") ? "stories" : kind + "s";
            Set<String> references = new TreeSet<>(
                    List.of(document.path("id").asText(), document.path("slug").asText("none")));
            document.path("formerSlugs").forEach(slug -> references.add(slug.asText()));
            document.path("slugs").forEach(slug -> references.add(slug.asText()));
            for (String part : PARTS.getOrDefault(collection, List.of())) {
                for (String reference : references) {
                    String address = "/v1/" + collection + "/" + reference + part;
                    answers.put(address, answer(address));
                }
            }
        }
        return answers;
    }

    private static String answer(String address) {
        Response response = given().redirects().follow(false).get(address);
        String body = response.asString();
        // A new system has a log of its own.
        boolean logged = body.contains("\"leaf\":");
        return response.statusCode() + " " + response.header("Location") + " "
                + (logged ? "" : response.header("ETag")) + "\n"
                + body.replaceAll("\"requestId\":\"[^\"]*\"|\"leaf\":\\{[^}]*},", "");
    }

    private static Stream<JsonNode> lines(String export, String type) {
        return export.lines()
                .map(Documents::json)
                .filter(line -> line.get("type").asText().equals(type));
    }

    private static String export() {
        return editor().get("/editorial/v1/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Set<String> statuses(String export) {
        Set<String> statuses = new TreeSet<>();
        Import.send(export).forEach(result -> statuses.add(result.path("status").asText()));
        return statuses;
    }

    private static RequestSpecification editor() {
        return given().header("Authorization", "Bearer a-key-for-the-tests-only")
                .header("If-Match", "*");
    }

    private static RequestSpecification json(Object body) {
        return given().header("Authorization", "Bearer a-key-for-the-tests-only")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body.toString());
    }
}
