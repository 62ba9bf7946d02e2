package io.backgrounder.publication;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What is to happen to a story later happens then, once. */
@QuarkusTest
class ScheduleTest {
    private static final int SOON_MILLIS = 700;
    private static final String FAR = "2099-01-01T00:00:00Z";

    @Inject
    PublicationClock clock;

    private static String soon() {
        return io.backgrounder.web.json.Timestamps.now().plusMillis(SOON_MILLIS).toString();
    }

    /** Until what was due soon has been due at two looks of the scheduler. */
    private void meanwhile() throws InterruptedException {
        Thread.sleep(SOON_MILLIS);
        clock.tick();
        clock.tick();
    }

    private static int status(String story) {
        return given().get("/v1/stories/" + story).statusCode();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "nothing happened");
            Thread.sleep(50);
        }
    }

    private static void schedule(String story, String at) {
        Editor.publish(story, object("at", at)).then().statusCode(200);
    }

    @Test
    void aScheduledStoryIsPublishedOnTimeAndOnce() throws InterruptedException {
        Editor.draft("schedule-soon");
        String at = soon();
        Editor.publish("schedule-soon", object("at", at, "note", "On time."))
                .then()
                .statusCode(200)
                .body("status", equalTo("scheduled"))
                .body("scheduledAt", equalTo(at));
        Editor.patch("stories/schedule-soon", object("headline", "Edited meanwhile"))
                .then()
                .statusCode(200)
                .body("status", equalTo("scheduled"))
                .body("scheduledAt", equalTo(at));
        assertEquals(404, status("schedule-soon"));
        await(() -> status("schedule-soon") == 200);
        given().get("/v1/stories/schedule-soon")
                .then()
                .body("headline", equalTo("Edited meanwhile"))
                .body("publishedAt", equalTo(at));
        clock.tick();
        clock.tick();
        given().get("/v1/stories/schedule-soon/revisions")
                .then()
                .body("data.revision", contains(1))
                .body("data.note", contains("On time."));
        String seen = given().get("/v1/stories/schedule-soon/revisions").path("data[0].publishedAt");
        assertTrue(Instant.parse(seen).isAfter(Instant.parse(at)), seen);
        Editor.get("stories/schedule-soon")
                .then()
                .body("status", equalTo("published"))
                .body("scheduledAt", nullValue())
                .body("draft", nullValue());
    }

    @Test
    void aDraftBesideAPublishedStoryIsPublishedOnTime() throws InterruptedException {
        Editor.published("schedule-beside");
        Editor.patch("stories/schedule-beside", object("headline", "Second"));
        Editor.publish("schedule-beside", object("at", soon(), "minorEdit", true))
                .then()
                .body("status", equalTo("published"));
        given().get("/v1/stories/schedule-beside").then().body("headline", equalTo("H"));
        await(() -> given().get("/v1/stories/schedule-beside").path("headline").equals("Second"));
        given().get("/v1/stories/schedule-beside/revisions").then().body("data.minorEdit", contains(true, false));
    }

    @Test
    void aWithdrawalCanBeScheduled() throws InterruptedException {
        Editor.published("schedule-withdrawal");
        Editor.overwriting()
                .delete(Editor.address("stories/schedule-withdrawal/publication?reason=Embargo&at=" + soon()))
                .then()
                .statusCode(204);
        assertEquals(200, status("schedule-withdrawal"));
        await(() -> status("schedule-withdrawal") == 410);
        given().get("/v1/stories/schedule-withdrawal").then().body("detail", containsString("Embargo"));
    }

    @Test
    void anArchivingCanBeScheduled() throws InterruptedException {
        Editor.published("schedule-archiving");
        Editor.publish("schedule-archiving", object("at", soon(), "status", "archived"))
                .then()
                .statusCode(200);
        await(() -> Editor.document("stories/schedule-archiving")
                .get("status")
                .asText()
                .equals("archived"));
        assertEquals(200, status("schedule-archiving"));
    }

    @Test
    void deletingThePublicationCancelsAFirstSchedule() {
        Editor.draft("schedule-cancelled");
        schedule("schedule-cancelled", FAR);
        Editor.overwriting()
                .delete(Editor.address("stories/schedule-cancelled/publication"))
                .then()
                .statusCode(204);
        Editor.get("stories/schedule-cancelled")
                .then()
                .body("status", equalTo("draft"))
                .body("scheduledAt", nullValue());
    }

    @Test
    void deletingTheScheduleLeavesAllElse() throws InterruptedException {
        Editor.published("schedule-deleted");
        Editor.patch("stories/schedule-deleted", object("headline", "Second"));
        schedule("schedule-deleted", soon());
        Editor.editor()
                .delete(Editor.address("stories/schedule-deleted/schedule"))
                .then()
                .statusCode(204);
        Editor.get("stories/schedule-deleted")
                .then()
                .body("scheduledAt", nullValue())
                .body("draft", equalTo(true));
        meanwhile();
        given().get("/v1/stories/schedule-deleted").then().body("headline", equalTo("H"));
    }

    @Test
    void aLaterOrderTakesThePlaceOfAnEarlierOne() throws InterruptedException {
        Editor.draft("schedule-moved");
        schedule("schedule-moved", soon());
        schedule("schedule-moved", FAR);
        Editor.get("stories/schedule-moved").then().body("scheduledAt", equalTo(FAR));
        meanwhile();
        assertEquals(404, status("schedule-moved"));
        Editor.publish("schedule-moved").then().body("scheduledAt", nullValue());
        assertEquals(200, status("schedule-moved"));
    }

    @Test
    void aScheduledStoryCanBeDeleted() throws InterruptedException {
        Editor.draft("schedule-gone");
        schedule("schedule-gone", soon());
        Editor.delete("stories/schedule-gone").then().statusCode(204);
        meanwhile();
        assertEquals(404, status("schedule-gone"));
    }

    @Test
    void whatReadersSeeAlreadyIsNotScheduled() {
        Editor.published("schedule-nothing");
        Editor.publish("schedule-nothing", object("at", FAR)).then().statusCode(409);
    }

    @Test
    void whatAScheduledStoryUsesIsThereWhenItIsDue() throws InterruptedException {
        Editor.create("faqs/schedule-faq", faq());
        Editor.draft("schedule-using", "faqs", List.of("schedule-faq"));
        schedule("schedule-using", soon());
        Editor.delete("faqs/schedule-faq").then().statusCode(409);
        await(() -> status("schedule-using") == 200);
        given().get("/v1/stories/schedule-using").then().body("faqs.slug", contains("schedule-faq"));
    }

    @Test
    void aTimeInThePastIsRefused() {
        Editor.published("schedule-past");
        Editor.overwriting()
                .delete(Editor.address("stories/schedule-past/publication?reason=R&at=2020-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("at"));
        assertEquals(200, status("schedule-past"));
    }
}
