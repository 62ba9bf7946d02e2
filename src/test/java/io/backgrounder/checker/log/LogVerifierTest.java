package io.backgrounder.checker.log;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Editor;
import io.backgrounder.SmallDatabaseProfile;
import io.backgrounder.publication.redaction.Redacted;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier accepts a true mirror, and finds what is wrong with any other. */
@QuarkusTest
@TestProfile(SmallDatabaseProfile.class)
class LogVerifierTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource
    URI server;

    @TempDir
    Path folder;

    private JsonNode earlier;
    private JsonNode later;

    @BeforeEach
    void makeAMirror() throws IOException, InterruptedException {
        String slug = "verified-" + System.nanoTime();
        Editor.published(slug, "headline", "Once Abderhalden");
        LogMirror mirror = new LogMirror(this::read, folder);
        earlier = mirror.make();
        Editor.patch("stories/" + slug, object("headline", "Then"));
        Editor.publish(slug).then().statusCode(200);
        Editor.editor(Editor.JSON, object("kind", "correction", "note", "N"))
                .post(Editor.address("stories/" + slug + "/corrections"))
                .then()
                .statusCode(201);
        Redacted.redact("stories/" + slug, "passage", "Abderhalden", "reason", "R")
                .then()
                .statusCode(201);
        Editor.published(slug + "-withdrawn");
        Editor.withdraw(slug + "-withdrawn", "R").then().statusCode(204);
        Editor.published(slug + "-last");
        later = mirror.make();
    }

    private HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(server.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private LogVerifier verify() throws IOException, GeneralSecurityException {
        return LogVerifier.verify(
                folder,
                earlier.get("checkpoint").asText(),
                later.get("checkpoint").asText(),
                earlier.get("key").asText());
    }

    private List<String> faults() throws IOException, GeneralSecurityException {
        return verify().faults();
    }

    private void change(String file, UnaryOperator<List<String>> change) throws IOException {
        Path path = folder.resolve(file + ".ndjson");
        Files.write(path, change.apply(new ArrayList<>(Files.readAllLines(path))));
    }

    private static String name(String revision) {
        return json(revision).at("/page/id").asText() + "/"
                + json(revision).get("revision").asText();
    }

    @Test
    void itAcceptsATrueMirror() throws IOException, GeneralSecurityException {
        LogVerifier verifier = verify();
        assertEquals(List.of(), verifier.faults());
        assertTrue(verifier.redacted().size() >= 1);
        assertTrue(verifier.verified() > 5);
    }

    @Test
    void itFindsOneChangedByte() throws IOException, GeneralSecurityException {
        List<String> changed = new ArrayList<>();
        change("revisions", lines -> {
            String last = lines.remove(lines.size() - 1);
            changed.add("changed: " + name(last));
            lines.add(last.replaceFirst("\"headline\":\".", "\"headline\":\"~"));
            return lines;
        });
        assertEquals(changed, faults());
    }

    @Test
    void itFindsAMissingRevision() throws IOException, GeneralSecurityException {
        List<String> missing = new ArrayList<>();
        change("revisions", lines -> {
            missing.add("missing: " + name(lines.remove(lines.size() - 1)));
            return lines;
        });
        assertEquals(missing, faults());
    }

    @Test
    void itFindsAMissingLeaf() throws IOException, GeneralSecurityException {
        change("leaves", lines -> lines.subList(0, lines.size() - 1));
        assertTrue(faults().get(0).startsWith("missing: the mirror has "), faults().toString());
    }

    @Test
    void itFindsReorderedRevisions() throws IOException, GeneralSecurityException {
        change("leaves", lines -> {
            Collections.swap(lines, lines.size() - 1, 0);
            return lines;
        });
        assertEquals(
                2,
                faults().stream()
                        .filter(fault -> fault.startsWith("reordered: "))
                        .count());
    }

    /** Even where their places were written anew. */
    @Test
    void itFindsReorderedRevisionsWithNewPlaces() throws IOException, GeneralSecurityException {
        change("leaves", lines -> {
            Collections.swap(lines, lines.size() - 1, 0);
            lines.replaceAll(line ->
                    ((ObjectNode) json(line)).put("index", lines.indexOf(line)).toString());
            return lines;
        });
        change("revisions", lines -> {
            lines.replaceAll(line -> {
                ObjectNode revision = (ObjectNode) json(line);
                ((ObjectNode) revision.get("leaf")).remove("index");
                return revision.toString();
            });
            return lines;
        });
        assertEquals(
                List.of("earlier", "later").stream()
                        .map(which -> "the leaves do not have the root of the " + which
                                + " checkpoint: some are changed, missing or reordered")
                        .toList(),
                faults());
    }

    @Test
    void itRefusesACheckpointOfAnotherKeyOrText() {
        String key = later.get("key").asText();
        String note = later.get("checkpoint").asText();
        assertThrows(
                IllegalArgumentException.class,
                () -> SignedCheckpoint.of(note.replaceFirst("\n[0-9]+\n", "\n1\n"), key));
        String other = key.substring(0, key.length() - 5) + "AAAA=";
        assertThrows(IllegalArgumentException.class, () -> SignedCheckpoint.of(note, other));
    }
}
