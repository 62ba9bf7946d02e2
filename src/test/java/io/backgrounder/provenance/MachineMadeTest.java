package io.backgrounder.provenance;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.story;
import static io.backgrounder.provenance.Reviews.MACHINE;
import static io.backgrounder.provenance.Reviews.by;
import static io.backgrounder.provenance.Reviews.review;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.access.Keys;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a machine has made reaches readers by no way until a person has reviewed it and somebody answers for it. */
@QuarkusTest
class MachineMadeTest {
    private static final Set<String> UNREVIEWED = Set.of("/provenance/summary", "/responsible");
    private static int number;

    private final String slug = "machine-made-" + number++;
    private final String path = "stories/" + slug;

    @BeforeEach
    void contributors() {
        Reviews.contributors();
    }

    private static ObjectNode machineMade(Object... members) {
        return story(by(null, "summary", MACHINE), object(members));
    }

    private void refused(Response publication) {
        assertEquals(409, publication.statusCode(), publication.asString());
        assertEquals(UNREVIEWED, Editor.pointers(publication));
        given().get("/v1/" + path).then().statusCode(404);
    }

    /** The result of a line that somebody imports who is no administrator. */
    private static JsonNode published(Object line) {
        String answer = Keys.as(Keys.make("content:publish").text())
                .contentType("application/x-ndjson")
                .body(line.toString().getBytes(StandardCharsets.UTF_8))
                .post("/editorial/v1/import")
                .asString();
        return json(answer.lines().findFirst().orElseThrow());
    }

    @Test
    void notByPublication() {
        Editor.create(path, machineMade()).then().statusCode(201);
        refused(Editor.publish(slug));
        refused(Editor.publish(slug, object("status", "archived")));
    }

    @Test
    void notByWritesThatPublish() {
        refused(Editor.editor(Editor.JSON, machineMade())
                .header("If-None-Match", "*")
                .put(Editor.address(path) + "?publish=true"));
        refused(Editor.editor(Editor.JSON, machineMade("slug", slug)).post(Editor.address("stories?publish=true")));
        Editor.create(path, story()).then().statusCode(201);
        refused(Editor.editor(Editor.MERGE_PATCH, by(null, "summary", MACHINE))
                .header("If-Match", "*")
                .patch(Editor.address(path) + "?publish=true"));
    }

    @Test
    void notByAClaimedReview() {
        ObjectNode claimed = machineMade("responsible", "prov-organization");
        ((ObjectNode) claimed.at("/provenance/summary"))
                .put("reviewedBy", "prov-person")
                .put("reviewedAt", "2026-01-01T00:00:00Z");
        Response refusal = Editor.editor(Editor.JSON, claimed)
                .header("If-None-Match", "*")
                .put(Editor.address(path) + "?publish=true");
        assertEquals(Set.of("/provenance/summary"), Editor.pointers(refusal));
        JsonNode result = published(claimed.put("type", "story").put("slug", slug));
        assertEquals(
                "/provenance/summary",
                Reviews.rejected(result).at("/errors/0/pointer").asText());
        given().get("/v1/" + path).then().statusCode(404);
    }

    @Test
    void notByImport() {
        for (String query : List.of("", "?mode=create", "?mode=merge", "?protectEdited=true")) {
            JsonNode result = Import.send(query, Map.of(), List.of(Import.story(slug, by(null, "summary", MACHINE))))
                    .get(0);
            assertEquals(2, Reviews.rejected(result).path("errors").size(), query);
            given().get("/v1/" + path).then().statusCode(404);
        }
        Import.send(Import.story(slug));
        Reviews.rejected(Import.send(
                        "?mode=merge",
                        Map.of(),
                        List.of(object("type", "story", "slug", slug, by(null, "summary", MACHINE))))
                .get(0));
        given().get("/v1/" + path).then().body("disclosure", equalTo("unknown"));
    }

    @Test
    void notBySchedule() throws InterruptedException {
        Editor.create(path, machineMade()).then().statusCode(201);
        String at = io.backgrounder.web.json.Timestamps.now().plusMillis(300).toString();
        Editor.publish(slug, object("at", at)).then().statusCode(200);
        Thread.sleep(300);
        for (int i = 0; i < 100 && !"failed".equals(schedule()); i++) {
            Thread.sleep(100);
        }
        assertEquals("failed", schedule());
        given().get("/v1/" + path).then().statusCode(404);
    }

    private String schedule() {
        return Editor.get(path + "/publication").path("scheduleStatus");
    }

    @Test
    void notByRollback() {
        Reviews.reviewed(slug, "One");
        Editor.patch(path, object("summary", "Two", "provenance", null)).then().statusCode(200);
        Editor.publish(slug).then().statusCode(200);
        Response refusal = Editor.editor(Editor.JSON, object("revision", 1, "publish", true))
                .header("If-Match", "*")
                .post(Editor.address(path + "/restorations"));
        assertEquals(409, refusal.statusCode(), refusal.asString());
        given().get("/v1/" + path).then().body("summary", equalTo("Two"));
    }

    /** A draft into which another topic is merged is published only as other drafts are. */
    @Test
    void notByAMerge() {
        String topic = "topics/" + slug;
        Editor.editor(Editor.JSON, Documents.topic("description", "D", by(null, "description", MACHINE)))
                .header("If-None-Match", "*")
                .put(Editor.address(topic))
                .then()
                .statusCode(201);
        Editor.create(topic + "-other", Documents.topic()).then().statusCode(201);
        Editor.patch(topic + "-other", object("mergedInto", slug)).then().statusCode(422);
        given().get("/v1/" + topic).then().statusCode(404);
    }

    @Test
    void notByAMachineTranslation() {
        Editor.published(slug + "-original");
        Editor.create(
                        path,
                        story(
                                "language",
                                "fr",
                                "analysis",
                                "A",
                                "translation",
                                object("of", slug + "-original", "digitalSourceType", MACHINE)))
                .then()
                .statusCode(201);
        Response refusal = Editor.publish(slug);
        refusal.then().statusCode(409);
        assertEquals(Set.of("/provenance/summary", "/provenance/analysis", "/responsible"), Editor.pointers(refusal));
        Editor.patch(path, object("responsible", "prov-organization")).then().statusCode(200);
        review(path, "summary").then().statusCode(200);
        review(path, "analysis").then().statusCode(200);
        Editor.publish(slug).then().statusCode(200);
        Reviews.assertReviewed(slug, 1);
    }

    @Test
    void onlyAnAdministratorRestoresReviews() {
        Reviews.reviewed(slug, "One");
        List<String> lines = Editor.editor()
                .get(Editor.address("export"))
                .asString()
                .lines()
                .filter(line -> line.contains(slug))
                .toList();
        String revision = lines.stream()
                .filter(line -> line.contains("\"type\":\"revision\""))
                .findFirst()
                .orElseThrow();
        JsonNode result = published(revision);
        assertEquals(
                "/page/provenance",
                Reviews.rejected(result).at("/errors/0/pointer").asText());
        assertEquals("unchanged", Import.status(revision));
        String story = lines.stream()
                .filter(line -> line.contains("\"type\":\"story\""))
                .findFirst()
                .orElseThrow();
        String other =
                story.replaceAll("\"id\":\"(story|summary)_[^\"]*\",?", "").replace(slug, slug + "-copy");
        assertEquals("created", Import.status(other));
        given().get("/v1/stories/" + slug + "-copy").then().body("disclosure", equalTo("generated-reviewed"));
    }

    @Test
    void notByALineOfARevision() {
        Reviews.reviewed(slug, "One");
        ObjectNode line = (ObjectNode) json(Editor.editor()
                .get(Editor.address("export"))
                .asString()
                .lines()
                .filter(each -> each.contains(slug) && each.contains("\"type\":\"revision\""))
                .findFirst()
                .orElseThrow());
        line.put("revision", 9).withObject("/page").put("revision", 9);
        String reviewed = line.toString();
        line.withObject("/page/provenance/summary").remove(List.of("reviewedBy", "reviewedAt"));
        assertEquals(
                "/page/provenance/summary",
                Reviews.rejected(Import.send(line).get(0))
                        .at("/errors/0/pointer")
                        .asText());
        given().get("/v1/" + path + "/revisions/9").then().statusCode(404);
        assertEquals("created", Import.status(reviewed));
        given().get("/v1/" + path + "/revisions/9").then().statusCode(200);
    }

    /** Editors see what they are to review. */
    @Test
    void aPreviewShowsIt() {
        Editor.create(path, machineMade()).then().statusCode(201);
        Editor.editor().get("/preview/v1/" + path).then().statusCode(200).body("disclosure", equalTo("generated"));
        Editor.editor()
                .get("/preview/v1/stories?disclosure=generated&limit=100")
                .then()
                .body("data.slug", hasItem(slug));
    }
}
