package io.backgrounder.timeline;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.timeline.Timelines.entry;
import static io.backgrounder.timeline.Timelines.topics;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.change.Feed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The timeline of a story: in its page, as a list, and in all that follows a story. */
@QuarkusTest
class StoryTimelineTest {
    private static Response page(String story) {
        return given().get("/v1/stories/" + story);
    }

    @Test
    void entriesComeByTheirEarliestTimeTheLessPreciseFirst() {
        Editor.published(
                "timeline-order",
                "timeline",
                List.of(
                        entry("2025-01-01T00:00:00Z", "time"),
                        entry("2025-01-01", "day"),
                        entry("2025-01-01?", "second of the day"),
                        entry("2025-01", "month"),
                        entry("2025~", "year"),
                        entry("2025-01-01T01:00:00+02:00", "before midnight in UTC"),
                        entry("0000", "long ago"),
                        entry("2024-12-31", "the day before")));
        String[] order = {
            "long ago", "the day before", "before midnight in UTC", "year", "month", "day", "second of the day", "time"
        };
        page("timeline-order").then().body("timeline.title", contains(order));
        given().get("/v1/stories/timeline-order/timeline").then().body("data.title", contains(order));
        Editor.get("stories/timeline-order").then().body("timeline.title", contains(order));
    }

    /** Random dates, in any order, come in one order, whichever order they were written in. */
    @Test
    void theOrderIsThatOfTheDates() {
        Random random = new Random(24);
        List<ObjectNode> entries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String day =
                    "%04d-%02d-%02d".formatted(2000 + random.nextInt(2), 1 + random.nextInt(2), 1 + random.nextInt(2));
            String[] forms = {day, day.substring(0, 7), day.substring(0, 4), day + "T00:00:00Z", day + "~"};
            entries.add(entry(forms[random.nextInt(forms.length)], String.valueOf(i)));
        }
        Collections.shuffle(entries, random);
        Editor.published("timeline-random", "timeline", entries);
        List<String> expected = entries.stream()
                .sorted(Comparator.comparing((ObjectNode entry) ->
                                (entry.get("date").asText().replace("~", "") + "-01-01").substring(0, 10))
                        .thenComparing(entry ->
                                entry.get("date").asText().replace("~", "").length()))
                .map(entry -> entry.get("title").asText())
                .toList();
        assertEquals(expected, page("timeline-random").path("timeline.title"));
    }

    @Test
    void anEntryHasAllThatWasWritten() {
        topics("timeline-whole");
        ObjectNode whole = entry(
                "1985-04-12%",
                "Whole",
                "text",
                "*Text*",
                "articles",
                List.of(
                        object(
                                "url",
                                "https://a.example/1",
                                "headline",
                                "First",
                                "language",
                                "de",
                                "publishedAt",
                                "2025-01-01T00:00:00Z"),
                        object("url", "https://a.example/2", "headline", "Second")),
                "topics",
                List.of("timeline-whole"),
                "sameAs",
                "https://events.example/whole");
        whole.put("id", "t1");
        ObjectNode bare = entry("1985", "Bare").put("id", "t2");
        Editor.published("timeline-whole", "topics", List.of("timeline-whole"), "timeline", List.of(whole, bare));
        JsonNode delivered = json(page("timeline-whole").asString()).path("timeline");
        ObjectNode expected = whole.deepCopy();
        String id = given().get("/v1/topics/timeline-whole").path("id");
        expected.set(
                "topics",
                object("x", List.of(object("id", id, "slug", "timeline-whole", "name", "Name of timeline-whole")))
                        .get("x"));
        assertEquals(bare, delivered.get(0));
        assertEquals(expected, delivered.get(1));
        assertEquals(whole, Editor.document("stories/timeline-whole").at("/timeline/1"));
        given().get("/v1/stories/timeline-whole?text=plain").then().body("timeline[1].text", equalTo("Text"));
        given().get("/v1/stories/timeline-whole?fields=timeline.title")
                .then()
                .body("timeline[0]", equalTo(java.util.Map.of("title", "Bare", "date", "1985", "text", "T")));
    }

    @Test
    void aStoryWithoutOneHasNoSuchMember() {
        Editor.published("timeline-none");
        page("timeline-none").then().body("timeline", nullValue());
        given().get("/v1/stories/timeline-none/timeline").then().statusCode(200).body("data", hasSize(0));
        given().get("/v1/stories/timeline-never/timeline").then().statusCode(404);
    }

    /** Readers can neither see nor infer a topic that is not published, in whatever shows the timeline. */
    @Test
    void aTopicThatIsNotPublishedIsLeftOut() {
        topics("timeline-seen");
        Editor.editor(Editor.JSON, Documents.topic("name", "Hidden"))
                .header("If-None-Match", "*")
                .put(Editor.address("topics/timeline-hidden"))
                .then()
                .statusCode(201);
        Editor.published(
                "timeline-hiding",
                "topics",
                List.of("timeline-hidden", "timeline-seen"),
                "timeline",
                List.of(entry("2025", "E", "topics", List.of("timeline-hidden", "timeline-seen"))));
        for (String address :
                List.of("", "/revisions/1", "/revisions/1/difference", "?asOf=2100-01-01T00:00:00Z", "/timeline")) {
            String answer = given().get("/v1/stories/timeline-hiding" + address).asString();
            assertEquals(-1, answer.toLowerCase(java.util.Locale.ROOT).indexOf("hidden"), answer);
        }
        Editor.get("stories/timeline-hiding")
                .then()
                .body("timeline[0].topics", contains("timeline-hidden", "timeline-seen"));
        Editor.publication("topics/timeline-hidden", "{}").then().statusCode(200);
        page("timeline-hiding").then().body("timeline[0].topics.name", contains("Hidden", "Name of timeline-seen"));
    }

    @Test
    void aTopicThatIsRenamedIsADerivedChangeOfTheTimeline() {
        topics("timeline-renamed");
        Editor.published(
                "timeline-renaming",
                "topics",
                List.of("timeline-renamed"),
                "timeline",
                List.of(entry("2025", "E", "topics", List.of("timeline-renamed"))));
        String id = page("timeline-renaming").path("id");
        String token = Feed.end();
        Editor.patch("topics/timeline-renamed", object("name", "New")).then().statusCode(200);
        page("timeline-renaming").then().body("timeline[0].topics[0].name", equalTo("New"));
        assertEquals(
                json("[\"timeline\", \"topics\"]"), Feed.of(id, token).get(0).get("sections"));
    }

    @Test
    void entriesFollowTheMergeOfTheirTopics() {
        topics("timeline-merged", "timeline-into", "timeline-alone");
        Editor.published(
                "timeline-merge",
                "topics",
                List.of("timeline-merged", "timeline-into"),
                "timeline",
                List.of(
                        entry("2025", "Both", "topics", List.of("timeline-merged", "timeline-into")),
                        entry("2026", "One", "topics", List.of("timeline-merged"))));
        Editor.published(
                "timeline-merge-one",
                "topics",
                List.of("timeline-merged"),
                "timeline",
                List.of(entry("2025", "One", "topics", List.of("timeline-merged"))));
        Editor.patch("topics/timeline-merged", object("mergedInto", "timeline-into"))
                .then()
                .statusCode(200);
        page("timeline-merge")
                .then()
                .body("timeline[0].topics.slug", contains("timeline-into"))
                .body("timeline[1].topics.slug", contains("timeline-into"));
        page("timeline-merge-one").then().body("timeline[0].topics.slug", contains("timeline-into"));
        given().get("/v1/stories/timeline-merge?asOf=2100-01-01T00:00:00Z")
                .then()
                .body("timeline[1].topics.slug", contains("timeline-into"));
    }

    @Test
    void aChangedEntryIsASectionOfTheChangeAndADifferenceInWords() {
        Editor.published("timeline-changed", "timeline", List.of(entry("2025", "Old title", "text", "The old text")));
        String id = page("timeline-changed").path("id");
        String token = Feed.end();
        Editor.patch("stories/timeline-changed", json("""
                {"timeline": [{"id": "t1", "date": "2025", "title": "New title", "text": "The new text"}]}""")).then().statusCode(200);
        Editor.publish("timeline-changed").then().statusCode(200);
        given().get("/v1/stories/timeline-changed/revisions/2/difference")
                .then()
                .body("sections", contains("timeline"))
                .body("texts.to", contains("/timeline/0/title", "/timeline/0/text"))
                .body("texts[1].words.text", contains("The ", "old", "new", " text"));
        assertEquals(json("[\"timeline\"]"), Feed.of(id, token).get(0).get("sections"));
        Editor.editor(Editor.JSON, object("kind", "correction", "section", "timeline", "note", "N"))
                .post(Editor.address("stories/timeline-changed/corrections"))
                .then()
                .statusCode(201);
    }
}
