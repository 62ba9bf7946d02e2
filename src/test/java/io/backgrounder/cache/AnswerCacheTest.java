package io.backgrounder.cache;

import static io.backgrounder.DemoContent.LEAP_SECOND_STORY;
import static io.backgrounder.Documents.coverage;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static io.backgrounder.Documents.topic;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are kept as long as they are true, and no longer. */
@QuarkusTest
class AnswerCacheTest {
    @Inject
    AnswerCache cache;

    @Test
    void theSecondAnswerIsTheFirst() {
        assertEquals(headers(given().get(LEAP_SECOND_STORY)), headers(given().get(LEAP_SECOND_STORY)));
        assertEquals(
                given().get(LEAP_SECOND_STORY).asString(),
                given().get(LEAP_SECOND_STORY).asString());
        assertNotNull(cache.get(LEAP_SECOND_STORY + "?"));
        given().header("If-None-Match", given().get(LEAP_SECOND_STORY).header("ETag"))
                .get(LEAP_SECOND_STORY)
                .then()
                .statusCode(304);
        given().head(LEAP_SECOND_STORY).then().statusCode(200).header("Content-Length", not(equalTo("0")));
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(header -> headers.put(header.getName(), header.getValue()));
        headers.remove("Request-Id");
        return headers;
    }

    @Test
    void whatIsAskedInOtherWordsIsTheSame() {
        given().get("/v1/stories?total=true&limit=7").then().statusCode(200);
        assertNotNull(cache.get("/v1/stories?limit=7&total=true"));
        given().get("/v1/stories?limit=20&sort=-publishedAt&text=markdown")
                .then()
                .statusCode(200);
        assertNotNull(cache.get("/v1/stories?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=20&limit=20", "sort=-publishedAt&colour=red", "limit=0", "minPosition=x", "limit"})
    void whatIsRefusedIsRefusedAlsoWhereTheRestIsKept(String query) {
        given().get("/v1/stories").then().statusCode(200);
        given().get("/v1/stories?" + query).then().statusCode(400);
    }

    @Test
    void whatIsNotJsonIsNotServed() {
        given().get(LEAP_SECOND_STORY).then().statusCode(200);
        given().accept("text/html").get(LEAP_SECOND_STORY).then().statusCode(406);
    }

    @Test
    void aWriteShowsAtOnceInAllThatDependOnIt() {
        Editor.create("topics/kept-topic", topic("name", "Kept"));
        Editor.published("kept-story", "topics", List.of(object("topic", "kept-topic")));
        List<String> addresses = List.of(
                "/v1/stories/kept-story",
                "/v1/topics/kept-topic",
                "/v1/topics/kept-topic/stories?include=topics",
                "/v1/stories?include=topics&limit=1");
        addresses.forEach(address -> given().get(address).then().statusCode(200));
        Editor.patch("topics/kept-topic", object("name", "Kept anew")).then().statusCode(200);
        addresses.forEach(
                address -> assertEquals(true, given().get(address).asString().contains("Kept anew"), address));
    }

    @Test
    void anArticleThatAnotherStoryDescribesOtherwiseLeavesThePage() {
        Editor.create("sources/kept-source", source());
        Editor.published("kept-article", article("First"));
        given().get("/v1/stories/kept-article").then().statusCode(200);
        Editor.published("other-article", article("Second"));
        assertNotNull(cache.get("/v1/stories/kept-article?"));
        given().get("/v1/stories/kept-article")
                .then()
                .statusCode(200)
                .body("coverage.summaries[0].articles[0].headline", equalTo("First"));
    }

    private static ObjectNode article(String headline) {
        Object article = object("url", "https://kept.example/1", "headline", headline);
        return object("coverage", coverage("kept-source", "articles", List.of(article)));
    }

    @Test
    void whatAWriteDoesNotTouchIsKept() {
        given().get(LEAP_SECOND_STORY).then().statusCode(200);
        Editor.published("untouching");
        assertNotNull(cache.get(LEAP_SECOND_STORY + "?"));
        Editor.draft("untouching-draft");
        given().get("/v1/stories").then().statusCode(200);
        Editor.patch("stories/untouching-draft", object("headline", "Another"));
        assertNotNull(cache.get("/v1/stories?"), "drafts touch nothing");
    }

    @Test
    void whatIsGoneIsGoneAtOnce() {
        Editor.published("kept-and-gone");
        given().get("/v1/stories/kept-and-gone").then().statusCode(200);
        String etag = given().get("/v1/stories/kept-and-gone").header("ETag");
        Editor.withdraw("kept-and-gone", "R");
        given().header("If-None-Match", etag)
                .get("/v1/stories/kept-and-gone")
                .then()
                .statusCode(410);
        assertNull(cache.get("/v1/stories/kept-and-gone?"));
    }

    @Test
    void errorsAndRedirectsAreNotKept() {
        given().get("/v1/stories/not-kept-yet").then().statusCode(404);
        Editor.published("not-kept-yet");
        given().get("/v1/stories/not-kept-yet").then().statusCode(200);
    }

    @Test
    void aWriteTellsItsPositionAndReadsCanAskForIt() {
        given().get("/v1/stories?limit=3").then().statusCode(200);
        Response written = Editor.publish(draft("positioned"));
        long position = Long.parseLong(written.header("Content-Position"));
        long shown = Long.parseLong(given().get("/v1/stories?limit=3&minPosition=" + position)
                .then()
                .statusCode(200)
                .body("data.slug", hasItem("positioned"))
                .extract()
                .header("Content-Position"));
        assertEquals(true, shown >= position);
        given().get("/v1/stories?limit=3&minPosition=" + (shown + 1_000_000))
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/position-not-ready"));
    }

    private static String draft(String slug) {
        Editor.draft(slug, "publishedAt", "2090-01-01T00:00:00Z");
        return slug;
    }

    @Test
    void thoseWhoAskAtOnceGetOneAnswer() {
        String address = "/v1/stories?limit=13";
        List<String> bodies = java.util.stream.IntStream.range(0, 40)
                .parallel()
                .mapToObj(i ->
                        given().get(address).then().statusCode(200).extract().asString())
                .distinct()
                .toList();
        assertEquals(1, bodies.size());
    }
}
