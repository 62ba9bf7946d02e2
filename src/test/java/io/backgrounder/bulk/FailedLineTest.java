package io.backgrounder.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.CapturedLog;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.JsonFault;
import io.backgrounder.Wire;
import io.backgrounder.bulk.report.ImportResult;
import io.backgrounder.document.Edit;
import io.backgrounder.publication.DocumentKinds;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of an import that fails by an error of ours takes no other with it. */
@QuarkusTest
class FailedLineTest {
    @TestHTTPResource
    URI server;

    @Inject
    DocumentKinds kinds;

    @Inject
    ImportLines lines;

    @Inject
    ImportWriter writer;

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(ints = {0, FailingLine.LINES / 2, FailingLine.LINES - 1})
    void aLineThatCannotBeReadFailsAlone(int guilty) throws IOException {
        for (Class<? extends Throwable> kind : JsonFault.KINDS) {
            String name = "read-" + guilty + "-" + kind.getSimpleName().toLowerCase(Locale.ROOT);
            ImportLines failing = new ImportLines(kinds) {
                @Override
                Parsed parse(LineReader.Line line, byte[] upTo, LineTerms.Policy policy) {
                    if (new String(line.bytes(), StandardCharsets.UTF_8)
                            .contains(FailingLine.slug(name, guilty) + "\"")) {
                        JsonFault.raise(kind);
                    }
                    return super.parse(line, upTo, policy);
                }
            };
            copy(lines, failing, ImportLines.class);
            QuarkusMock.installMockForType(failing, ImportLines.class);
            itFailsAlone(name, guilty);
        }
    }

    /** What it has written by then is taken back, and so is what its batch has. */
    @ParameterizedTest
    @ValueSource(ints = {0, FailingLine.LINES / 2, FailingLine.LINES - 1})
    void aLineThatCannotBeWrittenFailsAlone(int guilty) throws IOException {
        for (Class<? extends Throwable> kind : JsonFault.KINDS) {
            String name = "write-" + guilty + "-" + kind.getSimpleName().toLowerCase(Locale.ROOT);
            ImportWriter failing = new ImportWriter() {
                @Override
                List<ImportResult> write(List<ImportLines.Parsed> batch, Edit edit) {
                    List<ImportResult> results = super.write(batch, edit);
                    if (results.stream()
                            .anyMatch(result -> FailingLine.slug(name, guilty).equals(result.slug()))) {
                        JsonFault.raise(kind);
                    }
                    return results;
                }
            };
            copy(writer, failing, ImportWriter.class);
            QuarkusMock.installMockForType(failing, ImportWriter.class);
            itFailsAlone(name, guilty);
        }
    }

    private void itFailsAlone(String name, int guilty) throws IOException {
        try (CapturedLog logged = new CapturedLog()) {
            Wire.Answer answer = FailingLine.send(server, FailingLine.file(name));
            assertTrue(answer.whole());
            List<JsonNode> results = FailingLine.results(answer);
            Import.checkSummary(results);
            assertEquals(FailingLine.LINES + 1, results.size(), answer.body());
            for (int i = 0; i < FailingLine.LINES; i++) {
                JsonNode result = results.get(i);
                assertEquals(i + 1, result.path("line").asInt());
                assertEquals(
                        i == guilty ? "failed" : "created",
                        result.path("status").asText(),
                        result.toString());
                assertEquals(
                        i == guilty ? answer.requestId() : "",
                        result.path("requestId").asText());
                assertEquals(
                        i == guilty ? 404 : 200,
                        Editor.get("sources/" + FailingLine.slug(name, i)).statusCode());
            }
            assertEquals(
                    1,
                    logged.of(answer.requestId()).size(),
                    () -> logged.lines().toString());
        }
    }

    /** Whatever the bean has by now. */
    private static <T> void copy(T bean, T into, Class<T> type) {
        try {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
                    field.setAccessible(true);
                    field.set(into, field.get(ClientProxy.unwrap(bean)));
                }
            }
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, FailingLine.LINES / 2, FailingLine.LINES - 1})
    void aLineThatTheDatabaseRefusesFailsAlone(int guilty) throws IOException, SQLException {
        String name = "refused-" + guilty;
        FailingLine.whileRefused(database, FailingLine.slug(name, guilty), "P0001", () -> itFailsAlone(name, guilty));
    }
}
