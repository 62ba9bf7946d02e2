package io.backgrounder.log;

import static io.backgrounder.Documents.json;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.web.json.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.erdtman.jcs.JsonCanonicalizer;

/** Reads the log as any client does, and computes the hashes of leaves by docs/log.md. */
final class LogClient {
    private LogClient() {}

    static JsonNode read(String path) {
        return json(given().get(path).then().statusCode(200).extract().asString());
    }

    /** Publishes a story, and returns its id. */
    static String published(String slug, Object... members) {
        Editor.published(slug, members);
        return read("/v1/stories/" + slug).get("id").asText();
    }

    static JsonNode revision(String story, int number) {
        return read("/v1/stories/" + story + "/revisions/" + number);
    }

    /** The first leaf of a type that a resource has. */
    static JsonNode leaf(String resource, String type) {
        return leaves(resource).stream()
                .filter(leaf -> leaf.get("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    static JsonNode checkpoint() {
        return read("/v1/log");
    }

    static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText());
    }

    static List<byte[]> path(JsonNode proof) {
        return StreamSupport.stream(proof.get("path").spliterator(), false)
                .map(LogClient::bytes)
                .toList();
    }

    /** All leaves, by pages. */
    static List<JsonNode> leaves() {
        List<JsonNode> leaves = new ArrayList<>();
        JsonNode page;
        do {
            page = read("/v1/log/leaves?limit=1000&from=" + leaves.size());
            page.get("data").forEach(leaves::add);
        } while (page.get("hasMore").asBoolean());
        return leaves;
    }

    /** The leaves of a resource. */
    static List<JsonNode> leaves(String resource) {
        return leaves().stream()
                .filter(leaf -> leaf.get("resource").asText().equals(resource))
                .toList();
    }

    static byte[] root(List<JsonNode> leaves, long size) {
        return Proofs.root(
                leaves.stream().limit(size).map(leaf -> bytes(leaf.get("hash"))).toList());
    }

    /** The content to which the leaf of a revision commits, by what readers get. */
    static ObjectNode content(JsonNode revision) {
        ObjectNode content = revision.deepCopy();
        content.remove(List.of("withdrawnAt", "redactions", "leaf"));
        return content;
    }

    /** The hash of a leaf. */
    static byte[] hash(JsonNode leaf, JsonNode content) {
        JsonNode plain = content.deepCopy();
        removeLinks(plain);
        ObjectNode committed =
                Documents.object("type", leaf.get("type"), "resource", leaf.get("resource"), "content", plain);
        try {
            byte[] canonical = new JsonCanonicalizer(committed.toString()).getEncodedUTF8();
            byte[] salt = bytes(leaf.get("salt"));
            assertEquals(32, salt.length);
            byte[] both = Arrays.copyOf(salt, salt.length + canonical.length);
            System.arraycopy(canonical, 0, both, salt.length, canonical.length);
            return MerkleTree.leaf(Sha256.of(both));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void removeLinks(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("links");
        }
        node.forEach(LogClient::removeLinks);
    }
}
