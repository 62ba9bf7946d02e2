package io.backgrounder.publication;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What editors and imports do about a schedule that has failed. */
@QuarkusTest
class FailedScheduleTest {
    @Inject
    DataSource database;

    @BeforeEach
    void forbid() throws SQLException {
        FailedOrder.forbid(database);
    }

    @AfterEach
    void allow() throws SQLException {
        FailedOrder.allow(database);
    }

    /** What an editor may do about it, and what the story is then. */
    private enum Answer {
        ANOTHER_ORDER("scheduled", "pending", story -> Editor.publish(story, object("at", FailedOrder.FAR))),
        NO_ORDER("draft", null, story -> Editor.overwriting().delete(Editor.address("stories/" + story + "/schedule"))),
        NO_PUBLICATION(
                "draft",
                null,
                story -> Editor.overwriting().delete(Editor.address("stories/" + story + "/publication"))),
        NOW("published", null, story -> {
            Editor.patch("stories/" + story, object("headline", "H"));
            Editor.publish(story).then().statusCode(200);
        }),
        AN_EDIT_ONLY("scheduled", "failed", story -> Editor.patch("stories/" + story, object("headline", "H")));

        private final String status;
        private final String scheduleStatus;
        private final Consumer<String> given;

        Answer(String status, String scheduleStatus, Consumer<String> given) {
            this.status = status;
            this.scheduleStatus = scheduleStatus;
            this.given = given;
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEditorAnswersIt(Answer answer) throws InterruptedException {
        String story = "failing-" + answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
        FailedOrder.failed(story);
        answer.given.accept(story);
        Editor.get("stories/" + story + "/publication")
                .then()
                .body("status", equalTo(answer.status))
                .body("scheduleStatus", equalTo(answer.scheduleStatus))
                .body("scheduleFailure", equalTo("failed".equals(answer.scheduleStatus) ? FailedOrder.RULE : null));
    }

    @Test
    void aWithdrawalForgetsIt() throws InterruptedException {
        Editor.published("failing-withdrawn");
        Editor.patch("stories/failing-withdrawn", object("headline", "Unforeseen"));
        FailedOrder.orderedSoon("failing-withdrawn");
        FailedOrder.awaitFailure("failing-withdrawn", FailedOrder.RULE);
        Editor.withdraw("failing-withdrawn", "R").then().statusCode(204);
        assertFalse(FailedOrder.publication("failing-withdrawn").has("scheduleStatus"));
    }

    @Test
    void aDraftThatIsDiscardedTakesItsOrderWithIt() throws InterruptedException {
        Editor.published("failing-discarded");
        Editor.patch("stories/failing-discarded", object("headline", "Unforeseen"));
        FailedOrder.orderedSoon("failing-discarded");
        FailedOrder.awaitFailure("failing-discarded", FailedOrder.RULE);
        Editor.editor()
                .header("If-Match", "*")
                .delete(Editor.address("stories/failing-discarded/draft"))
                .then()
                .statusCode(200);
        assertFalse(FailedOrder.publication("failing-discarded").has("scheduledAt"));
    }

    @Test
    void anImportOfAFailureDoesNotTryAgain() throws InterruptedException {
        Editor.draft("failing-imported");
        String id = Editor.document("stories/failing-imported").get("id").asText();
        ObjectNode order = (ObjectNode) json("""
            {"type": "schedule", "story": "%s", "at": "2026-01-01T00:00:00Z", "status": "published", "author": "A"}""".formatted(id));
        ObjectNode failure = object(order, "failure", "Why");
        assertEquals("created", Import.status(failure));
        assertEquals("unchanged", Import.status(failure));
        FailedOrder.meanwhile();
        assertEquals(
                "failed",
                FailedOrder.publication("failing-imported")
                        .get("scheduleStatus")
                        .asText());
        assertEquals(
                "Why",
                FailedOrder.publication("failing-imported")
                        .get("scheduleFailure")
                        .asText());
        assertEquals("updated", Import.status(order));
        FailedOrder.meanwhile();
        given().get("/v1/stories/failing-imported").then().statusCode(200);
        for (String bad : new String[] {"", " ", "a\nb", "x".repeat(1001)}) {
            JsonNode refusal = Import.send(object(order, "failure", bad)).get(0);
            assertEquals("/failure", refusal.at("/errors/0/pointer").asText());
        }
    }

    @Test
    void anotherDraftForTheSameTimeIsAnotherOrder() throws InterruptedException {
        String at = FailedOrder.failed("failing-corrected");
        ObjectNode same = Import.story(
                "failing-corrected", "publishedAt", FailedOrder.FAR, "status", "scheduled", "scheduledAt", at);
        assertEquals("updated", Import.status(same));
        FailedOrder.meanwhile();
        given().get("/v1/stories/failing-corrected").then().statusCode(200);
    }
}
