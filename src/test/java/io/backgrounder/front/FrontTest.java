package io.backgrounder.front;

import static io.backgrounder.Documents.object;
import static io.backgrounder.front.Fronts.filled;
import static io.backgrounder.front.Fronts.of;
import static io.backgrounder.front.Fronts.published;
import static io.backgrounder.front.Fronts.read;
import static io.backgrounder.front.Fronts.section;
import static io.backgrounder.front.Fronts.shown;
import static io.backgrounder.front.Fronts.stories;
import static io.backgrounder.front.Fronts.story;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.change.Feed;
import io.backgrounder.web.json.Timestamps;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a front shows, and when that changes. */
@QuarkusTest
class FrontTest {
    @Inject
    FrontClock clock;

    @Test
    void sectionsAreFilledFromTopToBottomAroundTheChosenStories() {
        stories("front-ordered", 6);
        published(
                "front-ordered",
                filled(3, of("front-ordered"), null, "front-ordered-1"),
                filled(4, of("front-ordered")));
        assertEquals(
                List.of(
                        "front-ordered-6 front-ordered-1 front-ordered-5",
                        "front-ordered-4 front-ordered-3 front-ordered-2"),
                shown(read("front-ordered")));
        JsonNode story = read("front-ordered").at("/sections/0/slots/0/story");
        assertEquals("front-ordered", story.at("/topics/0/slug").asText());
        assertEquals("S", story.get("summary").asText());
    }

    @Test
    void whatIsChosenBelowIsNotFilledInAbove() {
        stories("front-below", 3);
        published("front-below", filled(2, of("front-below")), section(1, "front-below-3"));
        assertEquals(List.of("front-below-2 front-below-1", "front-below-3"), shown(read("front-below")));
    }

    @Test
    void aSectionWithoutARuleShowsItsChosenStoriesAtTheirPlaces() {
        stories("front-placed", 2);
        published("front-placed", section(5, "front-placed-1", null, "front-placed-2"));
        assertEquals(List.of("front-placed-1 - front-placed-2"), shown(read("front-placed")));
    }

    @Test
    void aWithdrawnStoryLeavesAtOnceAndComesBack() {
        stories("front-leaving", 3);
        published("front-leaving", filled(2, of("front-leaving"), "front-leaving-1"));
        assertEquals(List.of("front-leaving-1 front-leaving-3"), shown(read("front-leaving")));
        Editor.withdraw("front-leaving-1", "wrong").then().statusCode(204);
        assertEquals(List.of("front-leaving-3 front-leaving-2"), shown(read("front-leaving")));
        Editor.publish("front-leaving-1").then().statusCode(200);
        clock.tick();
        assertEquals(List.of("front-leaving-1 front-leaving-3"), shown(read("front-leaving")));
        Editor.publish("front-leaving-3", object("status", "archived")).then().statusCode(200);
        assertEquals(List.of("front-leaving-1 front-leaving-2"), shown(read("front-leaving")));
    }

    @Test
    void aNewStoryComesWithOneDerivedEvent() {
        stories("front-coming", 2);
        published("front-coming", filled(2, of("front-coming")));
        String id = read("front-coming").get("id").asText();
        String token = Feed.end();
        story("front-coming", 3);
        clock.tick();
        assertEquals(List.of("front-coming-3 front-coming-2"), shown(read("front-coming")));
        List<JsonNode> changes = Feed.of(id, token);
        assertEquals(1, changes.size(), changes.toString());
        assertTrue(changes.get(0).get("derived").asBoolean());
        assertEquals("[\"sections\"]", changes.get(0).get("sections").toString());
        assertEquals(1, read("front-coming").get("revision").asInt());
    }

    @Test
    void aHeadlineOnAFrontIsAChangeOfTheFront() {
        stories("front-headed", 1);
        published("front-headed", filled(1, of("front-headed")));
        String id = read("front-headed").get("id").asText();
        String token = Feed.end();
        Editor.patch("stories/front-headed-1", object("headline", "Another"))
                .then()
                .statusCode(200);
        Editor.publish("front-headed-1").then().statusCode(200);
        assertEquals(
                "Another",
                read("front-headed").at("/sections/0/slots/0/story/headline").asText());
        assertEquals(1, Feed.of(id, token).size());
    }

    @Test
    void aChosenStoryThatIsNotPublishedIsNotSeen() {
        stories("front-unseen", 1);
        Editor.draft("front-unseen-draft");
        published("front-unseen", filled(2, of("front-unseen"), "front-unseen-draft"));
        assertEquals(List.of("front-unseen-1"), shown(read("front-unseen")));
        String revision = given().get("/v1/fronts/front-unseen/revisions/1").asString();
        assertFalse(revision.contains("story_"), revision);
        Editor.publish("front-unseen-draft").then().statusCode(200);
        clock.tick();
        assertEquals(List.of("front-unseen-draft front-unseen-1"), shown(read("front-unseen")));
    }

    @Test
    void aTopicThatReadersDoNotSeeFillsNothing() {
        stories("front-hidden-rule", 1);
        published("front-hidden-rule", filled(2, of("front-hidden-rule")));
        Editor.withdrawal("topics/front-hidden-rule", "wrong").then().statusCode(204);
        clock.tick();
        assertEquals(List.of(""), shown(read("front-hidden-rule")));
    }

    @Test
    void thePastIsWhatReadersSaw() {
        stories("front-past", 2);
        published("front-past", filled(2, of("front-past")));
        JsonNode before = read("front-past");
        Instant then = Timestamps.now();
        story("front-past", 3);
        clock.tick();
        assertEquals(List.of("front-past-3 front-past-2"), shown(read("front-past")));
        assertEquals(
                before,
                Documents.json(given().get("/v1/fronts/front-past?asOf=" + then)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()));
        given().get("/v1/fronts/front-past?asOf=2020-01-01T00:00:00Z").then().statusCode(404);
    }

    @Test
    void aPreviewShowsWhatTheFrontWillBe() {
        stories("front-previewed", 2);
        published("front-previewed", filled(2, of("front-previewed")));
        Editor.draft("front-previewed-3", "topics", List.of("front-previewed"));
        Editor.publication("stories/front-previewed-3", object("at", "2099-01-01T00:00:00Z"))
                .then()
                .statusCode(200);
        assertEquals(List.of("front-previewed-2 front-previewed-1"), shown(read("front-previewed")));
        JsonNode future = Documents.json(Editor.editor()
                .get("/preview/v1/fronts/front-previewed?at=2099-01-02T00:00:00Z")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertEquals(List.of("front-previewed-3 front-previewed-2"), shown(future));
        assertEquals(List.of("front-previewed-2 front-previewed-1"), shown(read("front-previewed")));
    }

    @Test
    void aWithdrawnFrontAnswersWhy() {
        published("gone-front", section(1));
        Editor.withdrawal("fronts/gone-front", "over").then().statusCode(204);
        given().get("/v1/fronts/gone-front").then().statusCode(410).body("detail", containsString("over"));
        given().get("/v1/fronts/never-there").then().statusCode(404);
    }
}
