package io.backgrounder.publication;

import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static io.backgrounder.Documents.story;
import static io.backgrounder.Documents.topic;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Editor;
import io.backgrounder.web.json.Timestamps;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /editorial/v1/stories/{story}/publication}, now. */
@QuarkusTest
class PublicationTest {
    private static JsonPath page(String story) {
        return given().get("/v1/stories/" + story)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aPublishedStoryIsReadAndListed() {
        Instant before = Timestamps.now().minusMillis(1);
        Editor.draft("publish-now");
        Editor.publish("publish-now")
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("draft", equalTo(false))
                .body("revision", equalTo(1));
        assertTrue(Instant.parse(page("publish-now").getString("publishedAt")).isAfter(before));
        given().get("/v1/stories?limit=100&publishedAfter=" + before).then().body("data.slug", hasItem("publish-now"));
        Editor.editor()
                .get(Editor.address("stories/publish-now/publication"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("status", equalTo("published"))
                .body("scheduledAt", nullValue());
    }

    @Test
    void publishingAgainMakesNoRevision() {
        Editor.published("publish-again");
        String before = given().get("/v1/stories/publish-again").asString();
        Editor.publish("publish-again").then().statusCode(200).body("revision", equalTo(1));
        assertEquals(before, given().get("/v1/stories/publish-again").asString());
    }

    @Test
    void anEditorMaySayWhenItWasPublishedFirst() {
        Editor.published("publish-first", "publishedAt", "2001-02-03T04:05:06.000007Z");
        assertEquals("2001-02-03T04:05:06.000007Z", page("publish-first").getString("publishedAt"));
        Editor.patch("stories/publish-first", object("publishedAt", null, "headline", "H2"));
        Editor.publish("publish-first");
        assertEquals("2001-02-03T04:05:06.000007Z", page("publish-first").getString("publishedAt"));
    }

    @Test
    void aMinorEditLeavesTheSecondClock() {
        Editor.published("publish-minor");
        JsonPath first = page("publish-minor");
        assertEquals(first.getString("updatedAt"), first.getString("contentUpdatedAt"));
        Editor.patch("stories/publish-minor", object("summary", "Typo", "minorEdit", true))
                .then()
                .body("minorEdit", nullValue());
        Editor.publish("publish-minor");
        JsonPath minor = page("publish-minor");
        assertEquals(first.getString("contentUpdatedAt"), minor.getString("contentUpdatedAt"));
        assertTrue(minor.getString("updatedAt").compareTo(first.getString("updatedAt")) > 0);
        Editor.patch("stories/publish-minor", object("summary", "More"));
        Editor.publish("publish-minor");
        JsonPath major = page("publish-minor");
        assertEquals(major.getString("updatedAt"), major.getString("contentUpdatedAt"));
        given().get("/v1/stories/publish-minor/revisions").then().body("data.minorEdit", contains(false, true, false));
    }

    @Test
    void oneMajorEditMakesTheDraftMajorUnlessTheOrderSaysOtherwise() {
        Editor.published("publish-order");
        String first = page("publish-order").getString("contentUpdatedAt");
        Editor.patch("stories/publish-order", object("summary", "News"));
        Editor.patch("stories/publish-order", object("headline", "Typo", "minorEdit", true));
        Editor.publish("publish-order", object("minorEdit", true));
        assertEquals(first, page("publish-order").getString("contentUpdatedAt"));
        Editor.patch("stories/publish-order", object("summary", "News 2"));
        Editor.patch("stories/publish-order", object("headline", "Typo 2", "minorEdit", true));
        Editor.publish("publish-order");
        assertTrue(page("publish-order").getString("contentUpdatedAt").compareTo(first) > 0);
    }

    @Test
    void anArchivedStoryIsReadButNotListed() {
        Editor.create("topics/publish-topic", topic("topicType", "event"));
        Editor.create("sources/publish-source", source());
        Editor.published(
                "publish-archived", "topics", List.of("publish-topic"), "coverage", coverage("publish-source"));
        Editor.publish("publish-archived", object("status", "archived"))
                .then()
                .statusCode(200)
                .body("status", equalTo("archived"));
        String id = page("publish-archived").getString("id");
        given().get("/v1/stories?limit=100").then().body("data.slug", not(hasItem("publish-archived")));
        for (String list : new String[] {
            "/v1/topics/publish-topic/stories", "/v1/stories?topic=publish-topic",
            "/v1/sources/publish-source/source-summaries", "/v1/source-summaries?source=publish-source"
        }) {
            given().get(list).then().statusCode(200).body("data", empty());
        }
        given().get("/v1/stories?ids=" + id).then().body("data.slug", contains("publish-archived"));
        given().get("/v1/stories/publish-archived/revisions").then().statusCode(200);
        Editor.publish("publish-archived").then().statusCode(200);
        given().get("/v1/topics/publish-topic/stories").then().body("data.slug", contains("publish-archived"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"at": "2020-01-01T00:00:00Z"} | 422 | /at
            {"status": "withdrawn"}        | 422 | /status
            {"note": "a\\nb"}              | 422 | /note
            {"at": "soon"}                 | 400 | /at
            {"minorEdit": 1}               | 400 | /minorEdit
            {"when": 1}                    | 400 | /when
            []                             | 400 | ''
            null                           | 400 | ''""")
    void aWrongOrderIsRefused(String order, int status, String pointer) {
        Editor.create("stories/publish-wrong", story("slug", "publish-wrong"));
        Response refusal = Editor.publish("publish-wrong", order);
        refusal.then().statusCode(status);
        assertEquals(Set.of(pointer), Editor.pointers(refusal));
        Editor.get("stories/publish-wrong").then().body("status", equalTo("draft"));
    }

    @Test
    void anOrderIsOfTheStateThatItsEtagNames() {
        Editor.draft("publish-match");
        String etag = Editor.get("stories/publish-match/publication").header("ETag");
        assertEquals(Editor.etag("stories/publish-match"), etag);
        Editor.patch("stories/publish-match", object("headline", "H2"));
        String present = Editor.etag("stories/publish-match");
        for (String order : List.of("publication", "draft")) {
            String address = Editor.address("stories/publish-match/" + order + "?reason=R")
                    .replace("draft?reason=R", "draft");
            Editor.editor().delete(address).then().statusCode(428);
            Editor.editor()
                    .header("If-Match", etag)
                    .delete(address)
                    .then()
                    .statusCode(412)
                    .header("ETag", present);
        }
        String address = Editor.address("stories/publish-match/publication");
        Editor.editor(Editor.JSON, "{}").put(address).then().statusCode(428);
        Editor.editor(Editor.JSON, "{}")
                .header("If-Match", etag)
                .put(address)
                .then()
                .statusCode(412)
                .header("ETag", present);
        String published = Editor.editor(Editor.JSON, "{}")
                .header("If-Match", present)
                .put(address)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertEquals(Editor.etag("stories/publish-match"), published);
    }

    @Test
    void aSummarysIdIsOfOneStoryOnly() {
        Editor.create("sources/publish-summary", source());
        Editor.published("publish-summary", "coverage", coverage("publish-summary"));
        String id = page("publish-summary").getString("coverage.summaries[0].id");
        Response refusal = Editor.create(
                "stories/publish-thief",
                story("slug", "publish-thief", "coverage", coverage("publish-summary", "id", id)));
        refusal.then().statusCode(422);
        assertEquals(Set.of("/coverage/summaries/0/id"), Editor.pointers(refusal));
        assertEquals(id, page("publish-summary").getString("coverage.summaries[0].id"));
    }
}
