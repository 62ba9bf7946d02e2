package io.backgrounder.story;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static io.backgrounder.Documents.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/stories/{story}/revisions}: what readers have seen, for good. */
@QuarkusTest
public class RevisionTest {
    private static JsonNode read(String address) {
        return json(given().get(address).then().statusCode(200).extract().body().asString());
    }

    /** A story's page without its corrections, which are entered later than the revision that they are of. */
    private static JsonNode page(String story) {
        return ((ObjectNode) read("/v1/stories/" + story)).without(List.of("corrections", "translations"));
    }

    private static String revision(String story, int number) {
        return "/v1/stories/" + story + "/revisions/" + number;
    }

    /** One with all that a page can have; its parts have the story's slug. */
    public static void whole(String slug) {
        Editor.create("topics/" + slug, json("""
                {"name": "Topic", "topicType": "event", "description": "D"}"""));
        Editor.create("faqs/" + slug, faq());
        Editor.create("sources/" + slug, source("name", "Source"));
        Editor.create("sources/" + slug + "-2", source("name", "Source 2"));
        Editor.published(slug, json("""
                {"analysis": "A *b*", "background": "B", "topics": [{"topic": "%1$s", "role": "mentions"}], "faqs": ["%1$s"],
                "coverage": {"comparison": "C", "points": [{"kind": "agree", "text": "P", "sources": ["%1$s", "%1$s-2"]}],
                "summaries": [{"source": "%1$s", "text": "T", "articles": [{"url": "https://a.example/", "headline": "A",
                "publishedAt": "2026-01-01T00:00:00Z"}]}, {"source": "%1$s-2", "text": "T2"}]}}""".formatted(slug)));
    }

    @Test
    void aRevisionsPageIsWhatDeliveryGaveThen() {
        whole("revised");
        List<JsonNode> given = new ArrayList<>(List.of(page("revised")));
        for (ObjectNode patch : List.of(
                object("headline", "Second", "coverage", object("points", null)),
                object("analysis", null, "topics", List.of(), "minorEdit", true),
                object("slug", "revised-renamed"),
                object("background", "é \uD83D\uDE00 <b>", "faqs", null, "coverage", null))) {
            Editor.patch("stories/" + given.get(given.size() - 1).get("slug").asText(), patch)
                    .then()
                    .statusCode(200);
            String slug = patch.has("slug") || given.size() > 3 ? "revised-renamed" : "revised";
            Editor.publish(slug).then().statusCode(200).body("revision", equalTo(given.size() + 1));
            given.add(page(slug));
        }
        Editor.patch("topics/revised", object("name", "Renamed", "description", null, "slug", "revised-topic"));
        Editor.patch("sources/revised", object("name", "Renamed"));
        for (int i = 0; i < given.size(); i++) {
            assertEquals(given.get(i), read(revision("revised-renamed", i + 1)).get("page"));
        }
    }

    @Test
    void revisionsAreListedNewestFirst() {
        Editor.published("revised-listed");
        Editor.patch("stories/revised-listed", object("headline", "Second"));
        Editor.publish("revised-listed", object("note", "Why."));
        given().get("/v1/stories/revised-listed/revisions?total=true")
                .then()
                .statusCode(200)
                .body("page.total", equalTo(2))
                .body("data.revision", contains(2, 1))
                .body("data.note", contains("Why.", null))
                .body("data[0].author", notNullValue())
                .body("data[0].page", nullValue())
                .body("data[0].withdrawnAt", nullValue());
        String next =
                given().get("/v1/stories/revised-listed/revisions?limit=1").path("page.nextCursor");
        given().get("/v1/stories/revised-listed/revisions?limit=1&cursor=" + next)
                .then()
                .body("data.revision", contains(1));
        for (String link : new String[] {"self", "difference", "resource"}) {
            String address = given().get("/v1/stories/revised-listed/revisions").path("data[0].links." + link);
            given().get(address).then().statusCode(200);
        }
    }

    @Test
    void onlyPublishedStatesAreRevisions() {
        Editor.published("revised-drafts");
        for (int i = 0; i < 3; i++) {
            Editor.patch("stories/revised-drafts", object("headline", "Draft " + i));
        }
        given().get("/v1/stories/revised-drafts/revisions").then().body("data.revision", contains(1));
        Editor.publish("revised-drafts");
        given().get("/v1/stories/revised-drafts/revisions").then().body("data.revision", contains(2, 1));
        Editor.replace("stories/revised-drafts", Editor.document("stories/revised-drafts"));
        Editor.publish("revised-drafts");
        Editor.publish("revised-drafts", object("status", "archived"));
        given().get("/v1/stories/revised-drafts/revisions").then().body("data.revision", contains(2, 1));
    }

    @Test
    void aRevisionIsFoundBySlugFormerSlugAndId() {
        Editor.published("revised-former");
        Editor.patch("stories/revised-former", object("slug", "revised-current"));
        Editor.publish("revised-current").then().statusCode(200);
        String id = read("/v1/stories/revised-current").get("id").asText();
        assertEquals(read(revision("revised-current", 1)), read(revision(id, 1)));
        for (String rest : new String[] {"/revisions", "/revisions/1", "/revisions/2/difference?from=1"}) {
            given().redirects()
                    .follow(false)
                    .get("/v1/stories/revised-former" + rest)
                    .then()
                    .statusCode(308)
                    .header("Location", "/v1/stories/revised-current" + rest);
        }
    }

    @Test
    void aRevisionTakesFieldsAndText() {
        Editor.published("revised-text", "analysis", "*A*");
        given().get(revision("revised-text", 1) + "?text=plain")
                .then()
                .statusCode(200)
                .body("page.analysis", equalTo("A"));
        given().get(revision("revised-text", 1) + "?fields=note").then().body("page", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "-1", "01", "1.0", "x", "999999999999999999999", "+1"})
    void thereIsNoOtherRevision(String number) {
        Editor.create("stories/revised-numbers", story("slug", "revised-numbers"));
        Editor.publish("revised-numbers");
        for (String rest : new String[] {"", "/difference"}) {
            given().get("/v1/stories/revised-numbers/revisions/" + number + rest)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void anImportMakesRevisionsToo() {
        ObjectNode line = Import.story("revised-import", "publishedAt", "2020-01-01T00:00:00Z");
        ObjectNode next = object(line, "headline", "H2");
        Import.send(line, next, next);
        given().get("/v1/stories/revised-import/revisions").then().body("data.revision", contains(2, 1));
        assertEquals(
                "H", read(revision("revised-import", 1)).at("/page/headline").asText());
    }
}
