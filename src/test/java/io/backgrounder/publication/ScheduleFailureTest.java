package io.backgrounder.publication;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.backgrounder.Documents.source;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Editor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was ordered and cannot be done is not forgotten: it stays where editors see it, with the reason, and is not tried again. */
@QuarkusTest
class ScheduleFailureTest {
    private static final String TAKEN = "/coverage/summaries/0/id belongs to another story";

    @Inject
    DataSource database;

    private final Queue<LogRecord> logged = new ConcurrentLinkedQueue<>();
    private final Logger log = Logger.getLogger(PublicationClock.class.getName());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void forbid() throws SQLException {
        FailedOrder.forbid(database);
        log.addHandler(listener);
    }

    @AfterEach
    void allow() throws SQLException {
        log.removeHandler(listener);
        FailedOrder.allow(database);
    }

    private static double failures() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("backgrounder_schedule_failures_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static List<String> listed(String filter) {
        return Editor.get("stories?limit=100&" + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("data.slug");
    }

    @Test
    void aSummaryThatAnotherStoryHasMeanwhileIsNamed() throws InterruptedException {
        double before = failures();
        Editor.create("sources/failing-source", source("name", "S"));
        for (String story : new String[] {"failing-winner", "failing-loser"}) {
            Editor.draft(story, "coverage", json("""
                {"summaries": [{"id": "summary_000000000000000000000000f1", "source": "failing-source", "text": "T"}]}"""));
        }
        String at = FailedOrder.orderedSoon("failing-loser");
        Editor.publish("failing-winner").then().statusCode(200);
        FailedOrder.awaitFailure("failing-loser", TAKEN);
        Editor.get("stories/failing-loser")
                .then()
                .body("status", equalTo("scheduled"))
                .body("scheduledAt", equalTo(at))
                .body("draft", equalTo(true));
        Editor.get("stories?status=scheduled&limit=100&language=en")
                .then()
                .body("data.find { it.slug == 'failing-loser' }.scheduleStatus", equalTo("failed"))
                .body("data.find { it.slug == 'failing-loser' }.scheduleFailure", equalTo(TAKEN))
                .body("data.find { it.slug == 'failing-loser' }.scheduledAt", equalTo(at));
        FailedOrder.meanwhile();
        assertEquals(before + 1, failures());
        assertEquals(1, logged.size());
        assertEquals(org.jboss.logmanager.Level.ERROR, logged.peek().getLevel());
        given().get("/v1/stories/failing-loser").then().statusCode(404);
    }

    @Test
    void whatFailedIsFoundAmongWhatIsScheduled() throws InterruptedException {
        Editor.draft("failing-not-yet");
        Editor.publish("failing-not-yet", object("at", FailedOrder.FAR)).then().statusCode(200);
        Editor.published("failing-never");
        FailedOrder.failed("failing-listed");
        assertTrue(listed("scheduleStatus=failed").contains("failing-listed"));
        assertFalse(listed("scheduleStatus=failed").contains("failing-not-yet"));
        assertTrue(listed("scheduleStatus=pending").contains("failing-not-yet"));
        assertFalse(listed("scheduleStatus=pending").contains("failing-listed"));
        for (String status : new String[] {"failed", "pending"}) {
            assertFalse(listed("scheduleStatus=" + status).contains("failing-never"));
        }
        assertTrue(listed("scheduleStatus=failed&status=scheduled").contains("failing-listed"));
        assertFalse(listed("scheduleStatus=failed&status=published").contains("failing-listed"));
        Editor.get("stories/failing-never/publication").then().body("$", not(hasKey("scheduleStatus")));
        Editor.get("stories?scheduleStatus=done")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("scheduleStatus"));
    }

    @Test
    void itIsNotTriedAgainUntilItIsOrderedAgain() throws InterruptedException, SQLException {
        Editor.draft("failing-behind");
        String at = FailedOrder.failed("failing-once");
        assertEquals(1, logged.size());
        allow();
        FailedOrder.orderedSoon("failing-behind");
        FailedOrder.meanwhile();
        given().get("/v1/stories/failing-behind").then().statusCode(200);
        given().get("/v1/stories/failing-once").then().statusCode(404);
        assertEquals(
                at, FailedOrder.publication("failing-once").get("scheduledAt").asText());
        FailedOrder.orderedSoon("failing-once");
        FailedOrder.meanwhile();
        given().get("/v1/stories/failing-once").then().statusCode(200);
        assertFalse(FailedOrder.publication("failing-once").has("scheduleStatus"));
    }

    @Test
    void readersGoOnSeeingWhatTheySaw() throws InterruptedException {
        Editor.published("failing-beside");
        String before = given().get("/v1/stories/failing-beside").asString();
        Editor.patch("stories/failing-beside", object("headline", "Unforeseen"));
        FailedOrder.orderedSoon("failing-beside");
        FailedOrder.awaitFailure("failing-beside", FailedOrder.RULE);
        assertEquals(
                "published",
                FailedOrder.publication("failing-beside").get("status").asText());
        assertEquals(before, given().get("/v1/stories/failing-beside").asString());
        Editor.published("failing-withdrawal");
        Editor.overwriting()
                .delete(Editor.address(
                        "stories/failing-withdrawal/publication?reason=Unforeseen&at=" + FailedOrder.soon()))
                .then()
                .statusCode(204);
        FailedOrder.awaitFailure("failing-withdrawal", FailedOrder.RULE);
        given().get("/v1/stories/failing-withdrawal").then().statusCode(200);
    }
}
