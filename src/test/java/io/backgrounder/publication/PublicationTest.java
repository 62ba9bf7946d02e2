package io.backgrounder.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Desk;
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
        Desk.draft("publish-now", "");
        Desk.publish("publish-now", "{}")
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("draft", equalTo(false))
                .body("revision", equalTo(1));
        assertTrue(Instant.parse(page("publish-now").getString("publishedAt")).isAfter(before));
        given().get("/v1/stories?limit=100&publishedAfter=" + before).then().body("data.slug", hasItem("publish-now"));
        Desk.editor()
                .get(Desk.address("stories/publish-now/publication"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("status", equalTo("published"))
                .body("scheduledAt", nullValue());
    }

    @Test
    void publishingAgainMakesNoRevision() {
        Desk.published("publish-again", "");
        String before = given().get("/v1/stories/publish-again").asString();
        Desk.publish("publish-again", "{}").then().statusCode(200).body("revision", equalTo(1));
        assertEquals(before, given().get("/v1/stories/publish-again").asString());
    }

    @Test
    void anEditorMaySayWhenItWasPublishedFirst() {
        Desk.published("publish-first", ", \"publishedAt\": \"2001-02-03T04:05:06.000007Z\"");
        assertEquals("2001-02-03T04:05:06.000007Z", page("publish-first").getString("publishedAt"));
        Desk.patch("stories/publish-first", "{\"publishedAt\": null, \"headline\": \"H2\"}");
        Desk.publish("publish-first", "{}");
        assertEquals("2001-02-03T04:05:06.000007Z", page("publish-first").getString("publishedAt"));
    }

    @Test
    void aMinorEditLeavesTheSecondClock() {
        Desk.published("publish-minor", "");
        JsonPath first = page("publish-minor");
        assertEquals(first.getString("updatedAt"), first.getString("contentUpdatedAt"));
        Desk.patch("stories/publish-minor", "{\"summary\": \"Typo\", \"minorEdit\": true}")
                .then()
                .body("minorEdit", nullValue());
        Desk.publish("publish-minor", "{}");
        JsonPath minor = page("publish-minor");
        assertEquals(first.getString("contentUpdatedAt"), minor.getString("contentUpdatedAt"));
        assertTrue(minor.getString("updatedAt").compareTo(first.getString("updatedAt")) > 0);
        Desk.patch("stories/publish-minor", "{\"summary\": \"More\"}");
        Desk.publish("publish-minor", "{}");
        JsonPath major = page("publish-minor");
        assertEquals(major.getString("updatedAt"), major.getString("contentUpdatedAt"));
        given().get("/v1/stories/publish-minor/revisions").then().body("data.minorEdit", contains(false, true, false));
    }

    @Test
    void oneMajorEditMakesTheDraftMajorUnlessTheOrderSaysOtherwise() {
        Desk.published("publish-order", "");
        String first = page("publish-order").getString("contentUpdatedAt");
        Desk.patch("stories/publish-order", "{\"summary\": \"News\"}");
        Desk.patch("stories/publish-order", "{\"headline\": \"Typo\", \"minorEdit\": true}");
        Desk.publish("publish-order", "{\"minorEdit\": true}");
        assertEquals(first, page("publish-order").getString("contentUpdatedAt"));
        Desk.patch("stories/publish-order", "{\"summary\": \"News 2\"}");
        Desk.patch("stories/publish-order", "{\"headline\": \"Typo 2\", \"minorEdit\": true}");
        Desk.publish("publish-order", "{}");
        assertTrue(page("publish-order").getString("contentUpdatedAt").compareTo(first) > 0);
    }

    @Test
    void anArchivedStoryIsReadButNotListed() {
        Desk.create("topics/publish-topic", Desk.json("{\"name\": \"N\", \"topicType\": \"event\"}"));
        Desk.create("sources/publish-source", Desk.json("{\"name\": \"N\"}"));
        Desk.published("publish-archived", """
                , "topics": ["publish-topic"], "coverage": {"summaries": [{"source": "publish-source", "text": "T"}]}""");
        Desk.publish("publish-archived", "{\"status\": \"archived\"}")
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
        Desk.publish("publish-archived", "{}").then().statusCode(200);
        given().get("/v1/topics/publish-topic/stories").then().body("data.slug", contains("publish-archived"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"at\": \"2020-01-01T00:00:00Z\"}        | 422 | /at",
                "{\"status\": \"withdrawn\"}               | 422 | /status",
                "{\"note\": \"a\\nb\"}                     | 422 | /note",
                "{\"at\": \"soon\"}                        | 400 | /at",
                "{\"minorEdit\": 1}                        | 400 | /minorEdit",
                "{\"when\": 1}                             | 400 | /when",
                "[]                                        | 400 | ''",
                "null                                      | 400 | ''",
            })
    void aWrongOrderIsRefused(String order, int status, String pointer) {
        Desk.create("stories/publish-wrong", Desk.story("publish-wrong", ""));
        Response refusal = Desk.publish("publish-wrong", order);
        refusal.then().statusCode(status);
        assertEquals(Set.of(pointer), Desk.pointers(refusal));
        Desk.get("stories/publish-wrong").then().body("status", equalTo("draft"));
    }

    @Test
    void anOrderIsOfTheStateThatItsEtagNames() {
        Desk.draft("publish-match", "");
        String etag = Desk.get("stories/publish-match/publication").header("ETag");
        assertEquals(Desk.etag("stories/publish-match"), etag);
        Desk.patch("stories/publish-match", "{\"headline\": \"H2\"}");
        String present = Desk.etag("stories/publish-match");
        for (String order : List.of("publication", "draft")) {
            String address =
                    Desk.address("stories/publish-match/" + order + "?reason=R").replace("draft?reason=R", "draft");
            Desk.editor().delete(address).then().statusCode(428);
            Desk.editor()
                    .header("If-Match", etag)
                    .delete(address)
                    .then()
                    .statusCode(412)
                    .header("ETag", present);
        }
        String address = Desk.address("stories/publish-match/publication");
        Desk.editor(Desk.JSON, "{}").put(address).then().statusCode(428);
        Desk.editor(Desk.JSON, "{}")
                .header("If-Match", etag)
                .put(address)
                .then()
                .statusCode(412)
                .header("ETag", present);
        String published = Desk.editor(Desk.JSON, "{}")
                .header("If-Match", present)
                .put(address)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertEquals(Desk.etag("stories/publish-match"), published);
    }

    @Test
    void aSummarysIdIsOfOneStoryOnly() {
        Desk.create("sources/publish-summary", Desk.json("{\"name\": \"N\"}"));
        Desk.published("publish-summary", """
                , "coverage": {"summaries": [{"source": "publish-summary", "text": "T"}]}""");
        String id = page("publish-summary").getString("coverage.summaries[0].id");
        Response refusal = Desk.create("stories/publish-thief", Desk.story("publish-thief", """
                        , "coverage": {"summaries": [{"source": "publish-summary", "text": "T", "id": "%s"}]}""".formatted(id)));
        refusal.then().statusCode(422);
        assertEquals(Set.of("/coverage/summaries/0/id"), Desk.pointers(refusal));
        assertEquals(id, page("publish-summary").getString("coverage.summaries[0].id"));
    }
}
