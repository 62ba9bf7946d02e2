package io.backgrounder.change;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static io.backgrounder.Documents.topic;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The change feed tells each public change once, in order, and nothing else. */
@QuarkusTest
class ChangesTest {
    @TestHTTPResource
    URI server;

    private static String create(String path, ObjectNode document) {
        return Editor.create(path, document).then().statusCode(201).extract().path("id");
    }

    private static void ok(Response response) {
        response.then().statusCode(org.hamcrest.Matchers.oneOf(200, 201, 204));
    }

    private static List<String> sections(JsonNode change) {
        List<String> sections = new ArrayList<>();
        change.get("sections").forEach(section -> sections.add(section.asText()));
        return sections;
    }

    private static List<String> texts(List<JsonNode> changes, String member) {
        return changes.stream().map(change -> change.path(member).asText()).toList();
    }

    @Test
    void everythingThatReadersSeeOfAStoryIsTold() {
        String start = Feed.end();
        Editor.draft("feed-story");
        String id = Editor.document("stories/feed-story").get("id").asText();
        ok(Editor.publish("feed-story"));
        ok(Editor.patch("stories/feed-story", object("headline", "Another", "analysis", "A")));
        ok(Editor.publish("feed-story"));
        ok(Editor.patch("stories/feed-story", object("slug", "feed-renamed")));
        ok(Editor.publish("feed-renamed", object("minorEdit", true)));
        ok(Editor.post(
                "stories/feed-renamed/corrections", object("kind", "correction", "section", "headline", "note", "N")));
        ok(Editor.withdraw("feed-renamed", "R"));
        List<JsonNode> changes = Feed.of(id, start);
        assertEquals(List.of("created", "updated", "updated", "corrected", "withdrawn"), texts(changes, "action"));
        assertEquals(List.of("1", "2", "3", "3", "3"), texts(changes, "revision"));
        assertEquals(List.of("true", "true", "false", "true", "true"), texts(changes, "significant"));
        assertEquals(List.of("analysis", "headline"), sections(changes.get(1)));
        assertEquals(List.of("slug"), sections(changes.get(2)));
        String correction = changes.get(3).get("correction").asText();
        given().get("/v1/corrections?limit=1").then().body("data.id", contains(correction));
        for (JsonNode change : changes) {
            assertEquals("story", change.get("type").asText());
            assertEquals("/v1/stories/" + id, change.at("/links/self").asText());
        }
        given().get("/v1/stories/" + id).then().statusCode(410);
    }

    @Test
    void mergersAndDeletionsAreTold() {
        String start = Feed.end();
        String into = create("topics/feed-into", topic());
        String merged = create("topics/feed-merged", topic());
        ok(Editor.patch("topics/feed-merged", object("mergedInto", "feed-into")));
        String source = create("sources/feed-source", source());
        ok(Editor.delete("sources/feed-source"));
        List<JsonNode> ofMerged = Feed.of(merged, start);
        assertEquals(List.of("created", "merged"), texts(ofMerged, "action"));
        assertEquals(into, ofMerged.get(1).get("mergedInto").asText());
        assertEquals(List.of("created", "deleted"), texts(Feed.of(source, start), "action"));
    }

    @Test
    void theDeskLeavesNoTrace() {
        Editor.published("feed-seen");
        String start = Feed.end();
        Editor.draft("feed-draft");
        ok(Editor.patch("stories/feed-draft", object("headline", "Hidden")));
        ok(Editor.publish("feed-draft", object("at", "2099-01-01T00:00:00Z")));
        ok(Editor.patch("stories/feed-seen", object("headline", "Hidden")));
        ok(Editor.editor().get("/preview/v1/stories/feed-seen"));
        ok(Editor.overwriting().delete(Editor.address("stories/feed-seen/draft")));
        Editor.draft("feed-thrown-away");
        ok(Editor.delete("stories/feed-thrown-away"));
        Editor.create("faqs/feed-refused", object("question", "")).then().statusCode(422);
        JsonNode page = Feed.page("after=" + start);
        assertEquals("[]", page.get("data").toString());
        assertEquals(start, page.get("nextToken").asText());
    }

    @Test
    void withoutATokenItStartsAtTheBeginning() {
        JsonNode first = Feed.page("limit=3");
        assertEquals(1, first.at("/data/0/position").asInt());
        assertTrue(first.get("hasMore").asBoolean());
        given().get("/v1/changes")
                .then()
                .header("Cache-Control", "no-store")
                .header("ETag", org.hamcrest.Matchers.nullValue())
                .body("data.size()", equalTo(100), "data[2].position", equalTo(3), "nextToken", notNullValue());
    }

    @Test
    void itIsTheSameInPiecesOfAnySize() {
        String start = Feed.end();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(create("faqs/feed-piece-" + i, faq()));
        }
        for (int limit : new int[] {1, 2, 5, 1000}) {
            assertEquals(ids, texts(Feed.after(start, "&types=faq&limit=" + limit), "id"), "limit " + limit);
        }
    }

    @Test
    void aFilteredFeedPassesOverTheRest() {
        String start = Feed.end();
        String faq = create("faqs/feed-filtered", faq());
        create("sources/feed-filtered", source());
        JsonNode page = Feed.page("types=faq,story&after=" + start);
        assertEquals(faq, page.at("/data/0/id").asText());
        assertEquals(1, page.get("data").size());
        JsonNode nothing = Feed.page("types=topic&after=" + start);
        assertEquals(0, nothing.get("data").size());
        assertFalse(nothing.get("hasMore").asBoolean());
        assertEquals(page.get("nextToken"), nothing.get("nextToken"));
        assertEquals(Feed.end(), page.get("nextToken").asText());
    }

    @Test
    void aLongPollIsAnsweredWhenSomethingChanges() throws Exception {
        String start = Feed.end();
        CompletableFuture<HttpResponse<String>> poll = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(server.resolve("/v1/changes?types=faq&wait=30&after=" + start))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        create("sources/feed-not-awaited", source());
        Thread.sleep(300);
        assertFalse(poll.isDone());
        String id = create("faqs/feed-awaited", faq());
        assertEquals(
                id, json(poll.get(5, TimeUnit.SECONDS).body()).at("/data/0/id").asText());
    }

    @Test
    void aLongPollEndsWithNothing() {
        String start = Feed.end();
        long begin = System.nanoTime();
        JsonNode page = Feed.page("wait=1&after=" + start);
        assertTrue(System.nanoTime() - begin >= 1_000_000_000);
        assertEquals(0, page.get("data").size());
        assertEquals(start, page.get("nextToken").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a", "00000000-", "00000000--1", "00000000-01", "0000000-1", "00000000-1%0A", "é"})
    void whatIsNoTokenIsRefused(String token) {
        given().get("/v1/changes?after=" + token)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"), "errors.parameter", contains("after"));
    }

    @Test
    void aTokenOfAnotherLogHasExpired() {
        String end = Feed.end();
        String log = end.substring(0, 9);
        for (String token : List.of("00000000-1", log + "999999999")) {
            given().get("/v1/changes?after=" + token)
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("/problems/sync-token-expired"))
                    .body("detail", containsString("Take a new export"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=1001", "wait=31", "wait=-1", "types=stories", "types=faq,faq", "cursor=a"})
    void itsParametersAreChecked(String query) {
        given().get("/v1/changes?" + query).then().statusCode(400).body("errors.size()", equalTo(1));
    }
}
