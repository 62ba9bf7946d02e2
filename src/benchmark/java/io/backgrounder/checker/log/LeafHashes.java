package io.backgrounder.checker.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;

/** The hashes of leaves and of the tree above them (RFC 9162, 2.1.1). */
final class LeafHashes {
    private LeafHashes() {}

    /** The hash of a leaf, as docs/log.md says. */
    static byte[] of(JsonNode leaf, JsonNode delivered, String salt) throws GeneralSecurityException, IOException {
        ObjectNode content = delivered.deepCopy();
        if (leaf.get("type").asText().equals("revision")) {
            content.remove(List.of("withdrawnAt", "redactions", "leaf"));
        }
        removeLinks(content);
        ObjectNode committed = JsonNodeFactory.instance.objectNode();
        committed.set("type", leaf.get("type"));
        committed.set("resource", leaf.get("resource"));
        committed.set("content", content);
        byte[] commitment =
                sha256(Base64.getDecoder().decode(salt), new JsonCanonicalizer(committed.toString()).getEncodedUTF8());
        return sha256(new byte[] {0}, commitment);
    }

    private static void removeLinks(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("links");
        }
        node.forEach(LeafHashes::removeLinks);
    }

    static byte[] root(List<byte[]> leaves) throws GeneralSecurityException {
        if (leaves.isEmpty()) {
            return sha256();
        } else if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
