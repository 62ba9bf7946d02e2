package io.backgrounder.timeline;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.timeline.Timelines.entry;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The timeline of a topic: the entries of its stories, each happening once, read in both directions. */
@QuarkusTest
class TopicTimelineTest {
    private static ObjectNode story(String slug, String topic, Object entries) {
        return Import.story(slug, "topics", List.of(topic), "timeline", entries);
    }

    private static JsonNode page(String topic, String query) {
        return json(given().get("/v1/topics/" + topic + "/timeline?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static List<String> titles(JsonNode page) {
        return page.findValues("data").get(0).findValuesAsText("title");
    }

    /** All lines from an end on: {@code next} from the first, {@code previous} from the last, in the order of the timeline. */
    private static List<JsonNode> walk(String topic, String way, String query, int limit) {
        List<JsonNode> lines = new ArrayList<>();
        String around = way.equals("next") ? "0000-01-01" : "9999";
        JsonNode page = page(topic, "limit=" + limit + "&around=" + around + query);
        for (int pages = 0; pages < 1000; pages++) {
            List<JsonNode> data = new ArrayList<>();
            page.path("data").forEach(data::add);
            lines.addAll(way.equals("next") ? lines.size() : 0, data);
            JsonNode cursor = page.at("/page/" + way + "Cursor");
            if (cursor.isMissingNode()) {
                return lines;
            }
            page = page(topic, "limit=" + limit + "&around=" + around + query + "&cursor=" + cursor.asText());
        }
        throw new AssertionError("the timeline has no end");
    }

    @Test
    void theFirstPageIsAroundATime() {
        Import.send(
                Import.topic("around"),
                story("around-one", "around", List.of(entry("2001", "a"), entry("2003", "c"), entry("2005", "e"))),
                story("around-two", "around", List.of(entry("2002", "b"), entry("2004", "d"), entry("2999", "z"))));
        JsonNode page = page("around", "around=2003&limit=4");
        assertEquals(List.of("b", "c", "d", "e"), titles(page));
        assertEquals("around-two", page.at("/data/0/story/slug").asText());
        assertEquals("H", page.at("/data/0/story/headline").asText());
        assertEquals(
                List.of("a"),
                titles(page(
                        "around",
                        "around=2003&limit=4&cursor="
                                + page.at("/page/previousCursor").asText())));
        assertEquals(
                List.of("z"),
                titles(page(
                        "around",
                        "around=2003&limit=4&cursor="
                                + page.at("/page/nextCursor").asText())));
        assertEquals(List.of("e", "z"), titles(page("around", "limit=2")), "today");
        assertEquals(List.of("a", "b"), titles(page("around", "limit=2&around=1000")));
        assertEquals(List.of("d", "e", "z"), titles(page("around", "limit=3&around=3000")));
        assertEquals(List.of("b", "c", "d"), titles(page("around", "dateFrom=2002&dateTo=2004-01-01")));
        assertEquals(
                3,
                page("around", "dateFrom=2002&dateTo=2004-01-01&limit=1&total=true")
                        .at("/page/total")
                        .asInt());
        given().get("/v1/topics/around/timeline?around=2003&limit=4")
                .then()
                .header(
                        "Link",
                        org.hamcrest.Matchers.allOf(
                                org.hamcrest.Matchers.containsString("rel=\"next\""),
                                org.hamcrest.Matchers.containsString("rel=\"prev\"")));
    }

    @ParameterizedTest
    @CsvSource({"around, 2025-02-30", "dateFrom, soon", "dateTo, 1964/2008", "cursor, x"})
    void aWrongParameterIsRefused(String parameter, String value) {
        given().get("/v1/topics/united-nations/timeline?" + parameter + "=" + value)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter));
    }

    @Test
    void aHappeningIsShownOnce() {
        Import.send(
                Import.topic("once"),
                story(
                        "once-first",
                        "once",
                        List.of(
                                entry("2025-05-01", "Talks open"),
                                entry("2025-05-02", "Talks go on", "sameAs", "https://events.example/2"))),
                story(
                        "once-second",
                        "once",
                        List.of(
                                entry("2025-05-01T12:00:00Z", "TALKS OPEN"),
                                entry("2025-05-01~", "Talks open"),
                                entry("2025-05", "Talks open"),
                                entry("2025-05-03", "Talks open"),
                                entry("2025-06", "The second day", "sameAs", "https://events.example/2"))));
        List<String> shown = page("once", "around=2025").path("data").findValuesAsText("date");
        assertEquals(List.of("2025-05", "2025-05-01", "2025-05-02", "2025-05-03"), shown);
        Editor.withdraw("once-first", "R").then().statusCode(204);
        assertEquals(
                List.of("2025-05", "2025-05-01~", "2025-05-03", "2025-06"),
                page("once", "around=2025").path("data").findValuesAsText("date"));
        Editor.publish("once-first").then().statusCode(200);
        assertEquals(shown, page("once", "around=2025").path("data").findValuesAsText("date"));
    }

    @Test
    void whatIsNotPublishedIsNowhere() {
        Import.send(Import.topic("undelivered"));
        Editor.draft(
                "undelivered-draft", "topics", List.of("undelivered"), "timeline", List.of(entry("2025", "Draft")));
        given().get("/v1/topics/undelivered/timeline?total=true")
                .then()
                .statusCode(200)
                .body("data", empty())
                .body("page.total", equalTo(0))
                .body("page.previousCursor", nullValue());
        Editor.publish("undelivered-draft").then().statusCode(200);
        given().get("/v1/topics/undelivered/timeline").then().body("data", hasSize(1));
        Editor.publish("undelivered-draft", object("status", "archived")).then().statusCode(200);
        given().get("/v1/topics/undelivered/timeline").then().body("data", empty());
        given().get("/v1/topics/never/timeline").then().statusCode(404);
    }

    /** After each random write, the timeline is that of a plain model: read at once, and in both directions. */
    @Test
    void theTimelineIsThatOfAModel() {
        Random random = new Random(26);
        Import.send(Import.topic("model"), Import.topic("model-other"));
        Map<String, List<ObjectNode>> listed = new TreeMap<>();
        List<String> created = new ArrayList<>();
        for (int step = 0; step < 25; step++) {
            String slug = "model-" + random.nextInt(5);
            if (listed.containsKey(slug) && random.nextInt(4) == 0) {
                Editor.withdraw(slug, "R").then().statusCode(204);
                listed.remove(slug);
            } else {
                List<ObjectNode> entries = new ArrayList<>();
                for (int i = random.nextInt(6); i > 0; i--) {
                    String day = "2025-01-0" + (1 + random.nextInt(3));
                    ObjectNode entry = entry(random.nextBoolean() ? day : day + "T10:00:00Z", "T" + random.nextInt(3));
                    if (random.nextInt(3) == 0) {
                        entry.put("sameAs", "https://events.example/" + random.nextInt(3));
                    }
                    entries.add(entry);
                }
                boolean has = random.nextInt(5) > 0;
                Import.send(story(slug, has ? "model" : "model-other", entries).put("status", "published"));
                if (!created.contains(slug)) {
                    created.add(slug);
                }
                listed.remove(slug);
                if (has) {
                    listed.put(slug, TimelineModel.inOrder(entries));
                }
            }
            List<String> expected = TimelineModel.lines(listed, created);
            int limit = 1 + random.nextInt(4);
            for (String way : List.of("next", "previous")) {
                List<JsonNode> walked = walk("model", way, "", limit);
                assertEquals(expected, walked.stream().map(TimelineModel::shown).toList(), way + " after step " + step);
            }
        }
    }

    @Test
    void entriesFollowTheMergeOfTheirTopic() {
        Import.send(
                Import.topic("timeline-merge-from"),
                Import.topic("timeline-merge-into"),
                story("timeline-merge-one", "timeline-merge-from", List.of(entry("2025", "a"), entry("2026", "b"))),
                story("timeline-merge-two", "timeline-merge-into", List.of(entry("2025", "a"), entry("2027", "c"))));
        page("timeline-merge-into", "around=2025");
        Editor.patch("topics/timeline-merge-from", object("mergedInto", "timeline-merge-into"))
                .then()
                .statusCode(200);
        assertEquals(List.of("a", "b", "c"), titles(page("timeline-merge-into", "around=2025")));
    }

    @Test
    void fiveThousandEntriesPageBothWays() {
        List<ObjectNode> lines = new ArrayList<>(List.of(Import.topic("vast")));
        Random random = new Random(27);
        for (int s = 0; s < 25; s++) {
            int number = s;
            List<ObjectNode> entries = new ArrayList<>(IntStream.range(0, 200)
                    .mapToObj(i -> entry(
                            "%04d-%02d-%02d"
                                    .formatted(
                                            1000 + random.nextInt(1000),
                                            1 + random.nextInt(12),
                                            1 + random.nextInt(28)),
                            number + "." + i))
                    .toList());
            Collections.shuffle(entries, random);
            lines.add(story("vast-" + s, "vast", entries));
        }
        Import.send(lines)
                .forEach(result -> assertEquals("created", result.path("status").asText()));
        List<JsonNode> forth = walk("vast", "next", "", 100);
        List<JsonNode> back = walk("vast", "previous", "", 100);
        assertEquals(5000, forth.size());
        assertEquals(forth, back);
        List<String> dates =
                forth.stream().map(line -> line.path("date").asText()).toList();
        assertEquals(dates.stream().sorted().toList(), dates);
        assertTrue(walk("vast", "next", "&dateFrom=1500&dateTo=1599", 100).stream()
                .allMatch(line -> line.path("date").asText().startsWith("15")));
    }
}
