package io.backgrounder.publication;

import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.SmallDatabaseProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was due ends where it came about otherwise: an import would refuse to order what is so already. */
@QuarkusTest
@TestProfile(SmallDatabaseProfile.class)
class EndOfScheduleTest {
    private static final String LATER = "2100-01-01T00:00:00Z";

    private static boolean isScheduled(String slug) {
        return Editor.document("stories/" + slug).has("scheduledAt");
    }

    /** All lines of an export that name the story are taken again. */
    private static void comesBack(String slug) {
        String id = Editor.document("stories/" + slug).get("id").asText();
        List<String> lines = Editor.get("export")
                .asString()
                .lines()
                .filter(line -> line.contains(id))
                .toList();
        Import.send(lines).forEach(result -> assertFalse(result.has("errors"), result.toString()));
    }

    @Test
    void whenTheDraftThatWasToBePublishedIsDiscarded() {
        Editor.published("due-discarded");
        Editor.patch("stories/due-discarded", object("headline", "Another"));
        Editor.publish("due-discarded", object("at", LATER)).then().statusCode(200);
        comesBack("due-discarded");
        Editor.overwriting()
                .delete(Editor.address("stories/due-discarded/draft"))
                .then()
                .statusCode(200);
        assertFalse(isScheduled("due-discarded"));
        comesBack("due-discarded");
    }

    @Test
    void notWhenSomethingElseIsDue() {
        Editor.published("due-else");
        Editor.patch("stories/due-else", object("headline", "Another"));
        Editor.publish("due-else", object("at", LATER, "status", "archived"));
        Editor.overwriting()
                .delete(Editor.address("stories/due-else/draft"))
                .then()
                .statusCode(200);
        assertTrue(isScheduled("due-else"));
        comesBack("due-else");
    }

    @Test
    void whenAnImportBringsItAbout() {
        for (String status : List.of("archived", "withdrawn")) {
            String slug = "due-" + status;
            Editor.published(slug);
            Editor.patch("stories/" + slug, object("headline", "Another"));
            if (status.equals("archived")) {
                Editor.overwriting()
                        .delete(Editor.address("stories/" + slug + "/draft"))
                        .then()
                        .statusCode(200);
                Editor.publish(slug, object("at", LATER, "status", "archived"))
                        .then()
                        .statusCode(200);
            } else {
                Editor.overwriting()
                        .delete(Editor.address("stories/" + slug + "/publication?reason=R&at=" + LATER))
                        .then()
                        .statusCode(204);
            }
            assertTrue(isScheduled(slug));
            ObjectNode reason = status.equals("withdrawn") ? object("withdrawnReason", "R") : object();
            assertEquals(
                    "updated",
                    Import.status(Import.story(slug, "publishedAt", "2026-01-01T00:00:00Z", "status", status, reason)));
            assertFalse(isScheduled(slug));
            comesBack(slug);
        }
    }
}
