package io.backgrounder.log;

import static io.backgrounder.Documents.object;
import static io.backgrounder.log.LogClient.bytes;
import static io.backgrounder.log.LogClient.checkpoint;
import static io.backgrounder.log.LogClient.leaf;
import static io.backgrounder.log.LogClient.published;
import static io.backgrounder.log.LogClient.read;
import static io.backgrounder.log.LogClient.revision;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.publication.redaction.Redacted;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The log tells nothing of what readers do not see, or see no more. */
@QuarkusTest
class HiddenLeavesTest {
    @Test
    void aRedactionDestroysTheSaltsOfWhatItStrikes() {
        String id = published("log-redacted", "headline", "Quisquilian was here");
        Editor.patch("stories/log-redacted", object("headline", "Nobody was here"));
        Editor.publish("log-redacted").then().statusCode(200);
        Editor.editor(Editor.JSON, object("kind", "correction", "note", "It was Quisquilian"))
                .post(Editor.address("stories/log-redacted/corrections"))
                .then()
                .statusCode(201);
        List<JsonNode> before = LogClient.leaves(id);
        Redacted.redact("stories/log-redacted", "passage", "Quisquilian", "reason", "By order of a court")
                .then()
                .statusCode(201);
        List<JsonNode> after = LogClient.leaves(id);
        assertEquals(List.of("revision", "revision", "correction", "redaction"), types(after));
        for (int i = 0; i < before.size(); i++) {
            assertEquals(before.get(i).get("hash"), after.get(i).get("hash"));
        }
        assertEquals(List.of(true, false, true, false), values(after, "redacted"));
        assertFalse(after.get(0).has("salt"));
        assertFalse(after.get(2).has("salt"));
        assertFalse(revision(id, 1).get("leaf").has("salt"));
        assertArrayEquals(
                bytes(after.get(1).get("hash")), LogClient.hash(after.get(1), LogClient.content(revision(id, 2))));
        JsonNode redaction = after.get(3);
        assertEquals("By order of a court", redaction.at("/redaction/reason").asText());
        assertArrayEquals(bytes(redaction.get("hash")), LogClient.hash(redaction, redaction.get("redaction")));
        read("/v1/log/proof?redaction=" + redaction.at("/redaction/id").asText());
    }

    private static List<String> types(List<JsonNode> leaves) {
        return leaves.stream().map(leaf -> leaf.get("type").asText()).toList();
    }

    private static List<Boolean> values(List<JsonNode> leaves, String member) {
        return leaves.stream().map(leaf -> leaf.get(member).asBoolean()).toList();
    }

    @Test
    void theLeafOfWhatWasWithdrawnStaysWithoutItsSalt() {
        String id = published("log-withdrawn");
        JsonNode before = leaf(id, "revision");
        Editor.withdraw("log-withdrawn", "R").then().statusCode(204);
        JsonNode after = leaf(id, "revision");
        assertEquals(before.get("hash"), after.get("hash"));
        assertTrue(before.has("salt") && !after.has("salt"));
        assertFalse(after.get("redacted").asBoolean(), "it comes back with the story");
        assertEquals(
                before.get("hash"), read("/v1/log/proof?revision=" + id + "/1").get("hash"));
        Editor.publish("log-withdrawn").then().statusCode(200);
        assertEquals(before, leaf(id, "revision"));
    }

    @Test
    void whatReadersDoNotSeeHasNoLeaf() {
        JsonNode before = checkpoint();
        Editor.draft("log-draft");
        String id = Editor.document("stories/log-draft").get("id").asText();
        Editor.note("stories/log-draft", "N").then().statusCode(201);
        Redacted.redact("stories/log-draft", "passage", "Summary", "reason", "R");
        Editor.editor().get("/preview/v1/stories/log-draft").then().statusCode(200);
        assertEquals(before, checkpoint());
        given().get("/v1/log/proof?revision=" + id + "/1").then().statusCode(404);
    }

    /** An import of history restores a story's revisions before the story. */
    @Test
    void restoredRevisionsHaveLeavesOnceReadersCanSeeThem() {
        String id = published("log-history");
        Editor.patch("stories/log-history", object("headline", "Second"));
        Editor.publish("log-history").then().statusCode(200);
        String restored = id.substring(0, id.length() - 4) + "rest";
        List<JsonNode> history = List.of(restored(id, restored, 1), restored(id, restored, 2));
        Import.send(history);
        assertEquals(List.of(), LogClient.leaves(restored));
        ObjectNode story = Editor.document("stories/log-history");
        story.remove("draft");
        Import.send(story.put("type", "story").put("id", restored).put("slug", "log-restored"));
        List<JsonNode> leaves = LogClient.leaves(restored);
        assertEquals(2, leaves.size());
        for (int i = 0; i < 2; i++) {
            JsonNode leaf = leaves.get(i);
            assertEquals(i + 1, leaf.get("revision").asInt());
            assertArrayEquals(
                    bytes(leaf.get("hash")), LogClient.hash(leaf, LogClient.content(revision(restored, i + 1))));
        }
    }

    private static ObjectNode restored(String id, String restored, int number) {
        ObjectNode line =
                LogClient.content(revision(id, number)).put("type", "revision").put("resource", restored);
        line.remove("links");
        ((ObjectNode) line.get("page")).put("id", restored);
        return line;
    }
}
