package io.backgrounder.story.news;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is new in a story, and in a topic. */
@QuarkusTest
class StoryNewsTest {

    static JsonNode read(String path) {
        return json(given().get(path).then().statusCode(200).extract().asString());
    }

    static JsonNode news(String story, Object since, Object until) {
        return read("/v1/stories/" + story + "/news?since=" + since + (until == null ? "" : "&until=" + until));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Test
    void equalWordsAreCutToTheirEnds() {
        String long1 = "word ".repeat(200);
        Editor.published("news-long", "analysis", long1 + "old " + long1);
        Editor.patch("stories/news-long", object("analysis", long1 + "new " + long1));
        Editor.publish("news-long");
        JsonNode text = news("news-long", 1, 2).at("/texts/0");
        assertEquals("/analysis", text.path("to").asText());
        assertEquals(
                List.of("equal", "delete", "insert", "equal"),
                list(text.path("words")).stream()
                        .map(word -> word.path("op").asText())
                        .toList());
        assertTrue(text.toString().length() < 500, text.toString());
        assertTrue(text.at("/words/0/text").asText().startsWith("…"));
        assertTrue(text.at("/words/3/text").asText().endsWith("…"));
    }

    @ParameterizedTest
    @CsvSource({
        "since=0, since, must be the number",
        "since=2, since, is no revision",
        "since=yesterday, since, must be the number",
        "since=2025-01-01, since, must be the number",
        "since=1&until=9, until, is no revision",
        "since=1&until=2999-01-01T00:00:00Z, until, must not be in the future",
        "since=2026-01-01T00:00:00Z&until=2025-01-01T00:00:00Z, until, must not be before",
        "until=1, since, must not be null"
    })
    void whatIsNoEndIsRefused(String query, String parameter, String detail) {
        if (given().get("/v1/stories/news-refused").statusCode() == 404) {
            Editor.published("news-refused");
        }
        given().get("/v1/stories/news-refused/news?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors[0].detail", containsString(detail));
    }

    @Test
    void theNewsOfADraftIsNotThere() {
        Editor.published("news-draft");
        Editor.patch("stories/news-draft", object("headline", "Unseen"));
        given().get("/v1/stories/news-draft/news?since=1")
                .then()
                .body("sections", empty())
                .body("significant", equalTo(false));
        given().get("/v1/stories/news-never/news?since=1").then().statusCode(404);
        Editor.withdraw("news-draft", "R").then().statusCode(204);
        given().get("/v1/stories/news-draft/news?since=1").then().statusCode(410);
    }

    @Test
    void aTopicHasItsNewAndItsSignificantlyChangedStories() {
        Import.send(Import.topic("news-topic"));
        List<String> topics = List.of("news-topic");
        for (String slug : List.of("news-old", "news-minor", "news-major", "news-corrected", "news-hidden")) {
            Editor.published(slug, "topics", topics);
        }
        Instant since = io.backgrounder.web.json.Timestamps.now();
        String list = "/v1/topics/news-topic/news?since=" + since;
        given().get(list).then().statusCode(200).body("data", empty());
        Editor.patch("stories/news-minor", object("headline", "M", "minorEdit", true));
        Editor.publish("news-minor").then().statusCode(200);
        given().get(list).then().body("data", empty());
        Editor.patch("stories/news-major", object("headline", "M"));
        Editor.publish("news-major").then().statusCode(200);
        given().get(list).then().body("data.slug", contains("news-major"));
        Editor.editor(Editor.JSON, object("kind", "correction", "note", "N"))
                .post(Editor.address("stories/news-corrected/corrections"))
                .then()
                .statusCode(201);
        Editor.published("news-new", "topics", topics);
        Editor.draft("news-unpublished", "topics", topics);
        Editor.patch("stories/news-hidden", object("headline", "M"));
        Editor.publish("news-hidden");
        Editor.withdraw("news-hidden", "R");
        given().get(list)
                .then()
                .body("data.slug", contains("news-new", "news-corrected", "news-major"))
                .body("data.change", contains("new", "changed", "changed"));
        String next = given().get(list).path("data[0].contentUpdatedAt");
        given().get("/v1/topics/news-topic/news?since=" + next).then().body("data", empty());
        String cursor = given().get(list + "&limit=1").path("page.nextCursor");
        given().get(list + "&limit=1&cursor=" + cursor).then().body("data.slug", contains("news-corrected"));
    }
}
