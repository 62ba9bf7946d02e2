package io.backgrounder.log;

import static io.backgrounder.Documents.object;
import static io.backgrounder.log.LogClient.bytes;
import static io.backgrounder.log.LogClient.checkpoint;
import static io.backgrounder.log.LogClient.path;
import static io.backgrounder.log.LogClient.read;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.document.Sample;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What readers were shown has a leaf in the log, by which they can check it. */
@QuarkusTest
class LogTest {
    @ParameterizedTest
    @EnumSource
    void aRevisionOfEachKindHasALeaf(Sample kind) {
        String path = kind.created("log-revision");
        Editor.publication(path, object()).then().statusCode(200);
        JsonNode revision = read("/v1/" + path + "/revisions/1");
        JsonNode leaf = LogClient.leaves(revision.at("/page/id").asText()).get(0);
        assertEquals(revision.at("/leaf/index"), leaf.get("index"));
        assertEquals(revision.at("/leaf/salt"), leaf.get("salt"));
        assertEquals(1, leaf.get("revision").asInt());
        assertArrayEquals(bytes(leaf.get("hash")), LogClient.hash(leaf, LogClient.content(revision)));
    }

    /** Of everything that a page can have. */
    @Test
    void leavesOfTheDemoContentAreThoseOfWhatReadersGet() {
        long checked = LogClient.leaves().stream()
                .filter(leaf -> leaf.has("revision") && leaf.has("salt"))
                .limit(300)
                .peek(leaf -> {
                    String resource = leaf.get("resource").asText();
                    String kind = resource.replaceAll("_.*", "");
                    JsonNode revision = read("/v1/" + (kind.equals("story") ? "stories" : kind + "s") + "/" + resource
                            + "/revisions/" + leaf.get("revision"));
                    assertArrayEquals(
                            bytes(leaf.get("hash")), LogClient.hash(leaf, LogClient.content(revision)), resource);
                })
                .count();
        assertTrue(checked > 20, checked + " leaves");
    }

    @Test
    void whatJsonCanSayInSeveralWaysIsCanonical() {
        String id = LogClient.published(
                "log-canonical",
                "headline",
                "\u20ac \ud83d\ude00 \" \\ / \u00f6 o\u0308",
                "summary",
                "Tab\t and line\nand \u001b\u2028",
                "image",
                io.backgrounder.Documents.image("focalPoint", object("x", 1.0e-7, "y", 1.0)));
        JsonNode leaf = LogClient.leaf(id, "revision");
        assertArrayEquals(bytes(leaf.get("hash")), LogClient.hash(leaf, LogClient.content(LogClient.revision(id, 1))));
    }

    @Test
    void everyLeafIsInTheTreeOfTheCheckpoint() {
        List<Object> lines = new ArrayList<>();
        for (int i = 0; i < 37; i++) {
            lines.add(Import.story("log-many-" + i));
        }
        Import.send(lines);
        JsonNode checkpoint = checkpoint();
        long size = checkpoint.get("size").asLong();
        byte[] root = bytes(checkpoint.get("root"));
        List<JsonNode> leaves = LogClient.leaves();
        assertArrayEquals(root, LogClient.root(leaves, size));
        for (int i = 0; i < 37; i++) {
            JsonNode revision = LogClient.revision("log-many-" + i, 1);
            JsonNode proof = read("/v1/log/proof?size=" + size + "&revision="
                    + revision.at("/page/id").asText() + "/1");
            assertEquals(revision.at("/leaf/index"), proof.get("index"));
            assertTrue(
                    Proofs.isIncluded(proof.get("index").asLong(), size, bytes(proof.get("hash")), path(proof), root));
        }
    }

    @Test
    void anyTwoCheckpointsAreConsistent() {
        LogClient.published("log-consistent");
        List<JsonNode> leaves = LogClient.leaves();
        Random random = new Random(9162);
        for (int i = 0; i < 40; i++) {
            long to = 1 + random.nextInt(leaves.size());
            long from = 1 + random.nextInt((int) to);
            JsonNode proof = read("/v1/log/consistency?from=" + from + "&to=" + to);
            assertTrue(
                    Proofs.isConsistent(
                            from, to, LogClient.root(leaves, from), LogClient.root(leaves, to), path(proof)),
                    from + " of " + to);
        }
    }

    @Test
    void aCorrectionHasALeaf() {
        String id = LogClient.published("log-corrected");
        String correction = Editor.editor(Editor.JSON, object("kind", "correction", "note", "It was not so"))
                .post(Editor.address("stories/log-corrected/corrections"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonNode leaf = LogClient.leaf(id, "correction");
        assertEquals(correction, leaf.get("correction").asText());
        assertArrayEquals(
                bytes(leaf.get("hash")),
                LogClient.hash(
                        leaf, read("/v1/stories/log-corrected/corrections").at("/data/0")));
        assertEquals(
                leaf.get("hash"), read("/v1/log/proof?correction=" + correction).get("hash"));
    }

    @Test
    void anAnswerIsDroppedWithTheNextLeafUnlessItIsForASize() {
        String id = LogClient.published("log-cached");
        JsonNode before = checkpoint();
        String newest = "/v1/log/proof?revision=" + id + "/1";
        String sized = newest + "&size=" + before.get("size");
        JsonNode first = read(newest);
        JsonNode same = read(sized);
        LogClient.published("log-cached-too");
        assertEquals(before.get("size").asLong() + 1, checkpoint().get("size").asLong());
        assertEquals(first.get("size").asLong() + 1, read(newest).get("size").asLong());
        assertEquals(same, read(sized));
        given().get("/v1/log").then().statusCode(200).header("Surrogate-Key", containsString("search"));
        given().get(sized).then().statusCode(200).header("Surrogate-Key", is("all"));
    }
}
