package io.backgrounder.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.JsonFault;
import io.backgrounder.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import that cannot go on looks failed. */
@QuarkusTest
class BrokenImportTest {
    @TestHTTPResource
    URI server;

    @Inject
    DataSource database;

    /** The lines before are written; the first that is not is named, and the stream says why it breaks. */
    @ParameterizedTest
    @ValueSource(ints = {0, FailingLine.LINES / 2, FailingLine.LINES - 1})
    void aDatabaseThatGoesAwayBreaksIt(int guilty) throws IOException, SQLException {
        String name = "away-" + guilty;
        FailingLine.whileRefused(database, FailingLine.slug(name, guilty), "57P01", () -> {
            // Each line in a batch of its own: the next is sent when the one before is answered.
            try (Wire wire = Wire.importing(server, "Transfer-Encoding: chunked\r\n")) {
                String[] file = FailingLine.file(name);
                for (int i = 0; i < guilty; i++) {
                    wire.send(chunk(file[i]));
                    await("sources/" + FailingLine.slug(name, i));
                }
                wire.send(chunk(String.join("\n", List.of(file).subList(guilty, FailingLine.LINES))) + "0\r\n\r\n");
                Wire.Answer answer = wire.answer();
                assertFalse(answer.whole(), "it does not end cleanly");
                List<JsonNode> results = FailingLine.results(answer);
                assertEquals(guilty + 3, results.size(), answer.body());
                for (int i = 0; i <= guilty; i++) {
                    assertEquals(i + 1, results.get(i).path("line").asInt());
                    assertEquals(
                            i == guilty ? "failed" : "created",
                            results.get(i).path("status").asText());
                }
                Import.checkSummary(results.subList(0, guilty + 2));
                assertEquals(
                        "interrupted", results.get(guilty + 1).path("status").asText());
                JsonNode problem = results.get(guilty + 2);
                assertEquals(
                        "/problems/service-unavailable", problem.path("type").asText());
                assertEquals(answer.requestId(), problem.path("requestId").asText());
            }
        });
        Import.send(List.of(FailingLine.file(name)))
                .forEach(result -> assertFalse(result.path("status").asText().equals("failed")));
    }

    private static String chunk(String lines) {
        return Integer.toHexString(lines.length() + 1) + "\r\n" + lines + "\n\r\n";
    }

    private static void await(String path) {
        for (int i = 0; i < 1000 && Editor.get(path).statusCode() != 200; i++) {
            Thread.onSpinWait();
        }
        Editor.get(path).then().statusCode(200);
    }

    /** What was never told is an ordinary problem, or a broken answer; never a whole one. */
    @ParameterizedTest
    @ValueSource(ints = {0, FailingLine.LINES / 2, FailingLine.LINES - 1})
    void anErrorInTheAnswerBreaksIt(int guilty) throws IOException {
        for (Class<? extends Throwable> kind : JsonFault.KINDS) {
            String name = "answer-" + guilty + "-" + kind.getSimpleName().toLowerCase(Locale.ROOT);
            JsonFault.armAt(Set.of(FailingLine.slug(name, guilty)), kind);
            try {
                Wire.Answer answer = FailingLine.send(server, FailingLine.file(name));
                List<JsonNode> told = FailingLine.results(answer);
                JsonNode problem = told.get(told.size() - 1);
                assertEquals("/problems/internal-error", problem.path("type").asText());
                assertEquals(answer.requestId(), problem.path("requestId").asText());
                assertEquals(answer.status() == 500, answer.whole());
                if (answer.status() == 200) {
                    assertEquals(
                            "summary", told.get(told.size() - 2).path("type").asText());
                }
                for (int i = 0; i < told.size() - 2; i++) {
                    assertEquals(i + 1, told.get(i).path("line").asInt());
                }
            } finally {
                JsonFault.disarm();
            }
        }
    }
}
