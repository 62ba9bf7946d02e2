package io.backgrounder.bulk;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.story;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.CapturedLog;
import io.backgrounder.Editor;
import io.backgrounder.JsonFault;
import io.backgrounder.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An export that fails looks failed, wherever it does. */
@QuarkusTest
class BrokenExportTest {

    @TestHTTPResource
    URI server;

    @Inject
    PublishedExportResource published;

    @ParameterizedTest
    @CsvSource({
        "/editorial/v1/export, 0", "/editorial/v1/export, 0.5", "/editorial/v1/export, 1",
        "/v1/export/stories, 0", "/v1/export/stories, 0.5", "/v1/export/stories, 1",
        "/v1/export/topics, 0", "/v1/export/topics, 0.5", "/v1/export/topics, 1",
        "/v1/export/faqs, 0", "/v1/export/faqs, 0.5", "/v1/export/faqs, 1",
        "/v1/export/sources, 0", "/v1/export/sources, 0.5", "/v1/export/sources, 1"
    })
    void anErrorAtALineBreaksIt(String path, double place) throws IOException {
        // The newest draft is the last line of what the import takes.
        Editor.post("stories", story("slug", "broken-export-" + System.nanoTime()))
                .then()
                .statusCode(201);
        List<String> whole = export(path).body().lines().toList();
        int guilty = (int) Math.round(place * (whole.size() - 1));
        // The document of a revision says nothing new.
        while (textsOf(whole, guilty).isEmpty()) {
            guilty--;
        }
        for (Class<? extends Throwable> kind : JsonFault.KINDS) {
            JsonFault.armAt(textsOf(whole, guilty), kind);
            try (CapturedLog logged = new CapturedLog()) {
                check(export(path), whole.subList(0, guilty), logged);
            } finally {
                JsonFault.disarm();
            }
        }
        assertEquals(whole, export(path).body().lines().toList(), "the next one is whole");
        assertEquals(0, published.places.taken());
    }

    private static void check(Wire.Answer answer, List<String> before, CapturedLog logged) {
        List<String> lines = answer.body().lines().toList();
        JsonNode problem = json(lines.get(lines.size() - 1));
        assertEquals("/problems/internal-error", problem.path("type").asText());
        assertEquals(500, problem.path("status").asInt());
        assertEquals(answer.requestId(), problem.path("requestId").asText());
        if (answer.status() == 200) {
            assertEquals("application/x-ndjson;charset=UTF-8", answer.headers().get("content-type"));
            assertFalse(answer.whole(), "it does not end cleanly");
            assertEquals(before, lines.subList(0, lines.size() - 1), "what comes before is there");
        } else {
            assertEquals(500, answer.status());
            assertEquals("application/problem+json", answer.headers().get("content-type"));
            assertTrue(answer.whole() && lines.size() == 1, "nothing was sent but the problem");
        }
        assertEquals(1, logged.of(answer.requestId()).size(), () -> "it is logged once: " + logged.lines());
        assertEquals(1, logged.lines().size(), () -> logged.lines().toString());
    }

    private Wire.Answer export(String path) throws IOException {
        try (Wire wire = Wire.get(server, path)) {
            return wire.answer();
        }
    }

    /** Those that no line before has. */
    private static Set<String> textsOf(List<String> lines, int line) {
        Set<String> texts = new HashSet<>();
        collect(json(lines.get(line)), texts);
        String before = String.join("\n", lines.subList(0, line));
        texts.removeIf(before::contains);
        return texts;
    }

    private static void collect(JsonNode node, Set<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(child -> collect(child, texts));
    }
}
