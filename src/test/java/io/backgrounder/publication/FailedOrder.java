package io.backgrounder.publication;

import static io.backgrounder.Documents.object;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Has the scheduler fail, at a rule of the database that no check of ours knows. */
final class FailedOrder {
    static final String RULE = "it would break the rule 'story_unforeseen' of the database";
    private static final int SOON_MILLIS = 300;
    static final String FAR = "2099-01-01T00:00:00Z";

    private FailedOrder() {}

    /** From now on, no story that is written can be called Unforeseen, nor be withdrawn for that. */
    static void forbid(DataSource database) throws SQLException {
        execute(
                database,
                "alter table story add constraint story_unforeseen"
                        + " check (headline <> 'Unforeseen' and coalesce(withdrawn_reason, '') <> 'Unforeseen') not valid");
    }

    static void allow(DataSource database) throws SQLException {
        execute(database, "alter table story drop constraint if exists story_unforeseen");
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String soon() {
        return io.backgrounder.web.json.Timestamps.now().plusMillis(SOON_MILLIS).toString();
    }

    static String orderedSoon(String story) {
        String at = soon();
        Editor.publish(story, object("at", at, "note", "N"))
                .then()
                .statusCode(200)
                .body("scheduleStatus", equalTo("pending"))
                .body("scheduleFailure", nullValue());
        return at;
    }

    static JsonNode publication(String story) {
        return Editor.document("stories/" + story + "/publication");
    }

    static void awaitFailure(String story, String reason) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!publication(story).path("scheduleStatus").asText().equals("failed")) {
            assertTrue(System.nanoTime() < end, "nothing failed");
            Thread.sleep(20);
            tick();
        }
        assertEquals(reason, publication(story).get("scheduleFailure").asText());
    }

    /** Has the first publication of a story fail; gives the time at which it was due. */
    static String failed(String story) throws InterruptedException {
        Editor.draft(story, "analysis", "A");
        Editor.patch("stories/" + story, object("headline", "Unforeseen"));
        String at = orderedSoon(story);
        awaitFailure(story, RULE);
        return at;
    }

    /** Until what was due soon has been due at two looks of the scheduler. */
    static void meanwhile() throws InterruptedException {
        Thread.sleep(SOON_MILLIS);
        tick();
        tick();
    }

    /** Does what the scheduler does every second. */
    private static void tick() {
        Arc.container().instance(PublicationClock.class).get().tick();
    }
}
