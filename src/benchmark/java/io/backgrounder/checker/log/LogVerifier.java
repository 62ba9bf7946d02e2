package io.backgrounder.checker.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Verifies a mirror of what readers were ever shown against two checkpoints: that both are signed, that the later one continues the earlier
 * one, and that in the mirror nothing is changed, missing or reordered.
 *
 * <p>The arguments are the folder of the mirror, the files of the earlier and the later checkpoint, and the key that verifies them. The
 * folder has {@code leaves.ndjson}, the leaves in their order; {@code revisions.ndjson}, each revision as its address answers; and {@code
 * corrections.ndjson}, each correction as the ledger has it. {@link LogMirror} makes one.
 *
 * <p>Prints what is wrong, what was redacted and what readers cannot read any more, and exits with 1 if anything is wrong.
 */
final class LogVerifier {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> leaves;
    private final Map<String, JsonNode> contents = new HashMap<>();

    private final List<String> faults = new ArrayList<>();
    private final List<String> redacted = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private int verified;

    private LogVerifier(Path mirror) throws IOException {
        leaves = lines(mirror, "leaves");
        for (JsonNode revision : lines(mirror, "revisions")) {
            contents.put(revision.at("/page/id").asText() + "/" + revision.get("revision"), revision);
        }
        lines(mirror, "corrections")
                .forEach(correction -> contents.put(correction.get("id").asText(), correction));
    }

    private static List<JsonNode> lines(Path mirror, String name) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(mirror.resolve(name + ".ndjson"))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        LogVerifier verifier = verify(
                Path.of(args[0]), Files.readString(Path.of(args[1])), Files.readString(Path.of(args[2])), args[3]);
        verifier.redacted.forEach(leaf -> System.out.println("redacted: " + leaf));
        verifier.unreadable.forEach(leaf -> System.out.println("not readable any more: " + leaf));
        verifier.faults.forEach(System.out::println);
        System.out.println(verifier.verified + " leaves verified, " + verifier.redacted.size() + " redacted, "
                + verifier.unreadable.size() + " not readable any more, " + verifier.faults.size() + " faults");
        System.exit(verifier.faults.isEmpty() ? 0 : 1);
    }

    static LogVerifier verify(Path mirror, String earlier, String later, String key)
            throws IOException, GeneralSecurityException {
        LogVerifier verifier = new LogVerifier(mirror);
        verifier.check(SignedCheckpoint.of(earlier, key), SignedCheckpoint.of(later, key));
        return verifier;
    }

    /** What is wrong; empty if nothing is. */
    List<String> faults() {
        return faults;
    }

    /** The leaves from which words were struck. */
    List<String> redacted() {
        return redacted;
    }

    /** How many leaves were computed from what the mirror has. */
    int verified() {
        return verified;
    }

    private void check(SignedCheckpoint earlier, SignedCheckpoint later) throws GeneralSecurityException, IOException {
        if (!earlier.origin().equals(later.origin()) || earlier.size() > later.size()) {
            faults.add("the checkpoints are not an earlier and a later one of one log");
        } else if (leaves.size() < later.size()) {
            faults.add("missing: the mirror has " + leaves.size() + " of " + later.size() + " leaves");
        } else {
            checkRoot("earlier", earlier);
            checkRoot("later", later);
        }
        for (int i = 0; i < Math.min(leaves.size(), later.size()); i++) {
            check(i, leaves.get(i));
        }
    }

    private void checkRoot(String which, SignedCheckpoint checkpoint) throws GeneralSecurityException {
        List<byte[]> hashes = leaves.stream()
                .limit(checkpoint.size())
                .map(leaf -> Base64.getDecoder().decode(leaf.get("hash").asText()))
                .toList();
        if (!Arrays.equals(LeafHashes.root(hashes), checkpoint.root())) {
            faults.add("the leaves do not have the root of the " + which
                    + " checkpoint: some are changed, missing or reordered");
        }
    }

    private void check(int index, JsonNode leaf) throws GeneralSecurityException, IOException {
        String name = name(leaf);
        JsonNode content = leaf.has("redaction") ? leaf.get("redaction") : contents.get(name);
        JsonNode salt =
                content != null && content.at("/leaf/salt").isTextual() ? content.at("/leaf/salt") : leaf.get("salt");
        if (leaf.get("index").asInt() != index
                || content != null && content.at("/leaf/index").asInt(index) != index) {
            faults.add("reordered: " + name);
        } else if (salt == null && leaf.get("redacted").asBoolean()) {
            redacted.add(name);
        } else if (salt == null) {
            unreadable.add(name);
        } else if (content == null) {
            faults.add("missing: " + name);
        } else if (!Arrays.equals(
                LeafHashes.of(leaf, content, salt.asText()),
                Base64.getDecoder().decode(leaf.get("hash").asText()))) {
            faults.add("changed: " + name);
        } else {
            verified++;
        }
    }

    private static String name(JsonNode leaf) {
        return switch (leaf.get("type").asText()) {
            case "revision" -> leaf.get("resource").asText() + "/" + leaf.get("revision");
            case "correction" -> leaf.get("correction").asText();
            default -> leaf.get("type").asText() + " of " + leaf.get("resource").asText();
        };
    }
}
