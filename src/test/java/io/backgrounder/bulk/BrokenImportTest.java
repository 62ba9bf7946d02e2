package io.backgrounder.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Desk;
import io.backgrounder.Import;
import io.backgrounder.JsonFault;
import io.backgrounder.Logged;
import io.backgrounder.Wire;
import io.backgrounder.address.Edit;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that fails takes no other with it, and an import that cannot go on looks failed. */
@QuarkusTest
class BrokenImportTest {
    private static final int LINES = 12;
    private static final List<Class<? extends Throwable>> KINDS =
            List.of(StackOverflowError.class, OutOfMemoryError.class, LinkageError.class, IllegalStateException.class);

    @TestHTTPResource
    URI server;

    @Inject
    ImportLines lines;

    @Inject
    ImportWriter writer;

    @Inject
    DataSource database;

    private static String slug(String name, int line) {
        return "broken-" + name + "-" + line;
    }

    private static String[] file(String name) {
        return IntStream.range(0, LINES)
                .mapToObj(i -> "{\"type\": \"source\", \"slug\": \"%s\", \"name\": \"B\"}".formatted(slug(name, i)))
                .toArray(String[]::new);
    }

    private Wire.Answer send(String... file) throws IOException {
        try (Wire wire = Wire.importing(server, "", file)) {
            return wire.answer();
        }
    }

    private static List<JsonNode> results(Wire.Answer answer) {
        return answer.body().lines().map(Desk::json).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, LINES / 2, LINES - 1})
    void aLineThatCannotBeReadFailsAlone(int guilty) throws IOException {
        for (Class<? extends Throwable> kind : KINDS) {
            String name = "read-" + guilty + "-" + kind.getSimpleName().toLowerCase();
            ImportLines failing = new ImportLines() {
                @Override
                Parsed parse(LineReader.Line line, byte[] upTo) {
                    if (new String(line.bytes(), StandardCharsets.UTF_8).contains(slug(name, guilty) + "\"")) {
                        JsonFault.raise(kind);
                    }
                    return super.parse(line, upTo);
                }
            };
            copy(lines, failing, ImportLines.class);
            QuarkusMock.installMockForType(failing, ImportLines.class);
            itFailsAlone(name, guilty);
        }
    }

    /** What it has written by then is taken back, and so is what its batch has. */
    @ParameterizedTest
    @ValueSource(ints = {0, LINES / 2, LINES - 1})
    void aLineThatCannotBeWrittenFailsAlone(int guilty) throws IOException {
        for (Class<? extends Throwable> kind : KINDS) {
            String name = "write-" + guilty + "-" + kind.getSimpleName().toLowerCase();
            ImportWriter failing = new ImportWriter() {
                @Override
                List<ImportResult> write(List<ImportLines.Parsed> batch, Edit edit) {
                    List<ImportResult> results = super.write(batch, edit);
                    if (results.stream().anyMatch(result -> slug(name, guilty).equals(result.slug()))) {
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
        try (Logged logged = new Logged()) {
            Wire.Answer answer = send(file(name));
            assertTrue(answer.whole());
            List<JsonNode> results = results(answer);
            assertEquals(LINES, results.size(), answer.body());
            for (int i = 0; i < LINES; i++) {
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
                        Desk.get("sources/" + slug(name, i)).statusCode());
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
    @ValueSource(ints = {0, LINES / 2, LINES - 1})
    void aLineThatTheDatabaseRefusesFailsAlone(int guilty) throws IOException, SQLException {
        String name = "refused-" + guilty;
        withTrigger(slug(name, guilty), "P0001", () -> itFailsAlone(name, guilty));
    }

    /** The lines before are written; the first that is not is named, and the stream says why it breaks. */
    @ParameterizedTest
    @ValueSource(ints = {0, LINES / 2, LINES - 1})
    void aDatabaseThatGoesAwayBreaksIt(int guilty) throws IOException, SQLException {
        String name = "away-" + guilty;
        withTrigger(slug(name, guilty), "57P01", () -> {
            // Each line in a batch of its own: the next is sent when the one before is answered.
            try (Wire wire = Wire.importing(server, "Transfer-Encoding: chunked\r\n")) {
                String[] file = file(name);
                for (int i = 0; i < guilty; i++) {
                    wire.send(chunk(file[i]));
                    await("sources/" + slug(name, i));
                }
                wire.send(chunk(String.join("\n", List.of(file).subList(guilty, LINES))) + "0\r\n\r\n");
                Wire.Answer answer = wire.answer();
                assertFalse(answer.whole(), "it does not end cleanly");
                List<JsonNode> results = results(answer);
                assertEquals(guilty + 2, results.size(), answer.body());
                for (int i = 0; i <= guilty; i++) {
                    assertEquals(i + 1, results.get(i).path("line").asInt());
                    assertEquals(
                            i == guilty ? "failed" : "created",
                            results.get(i).path("status").asText());
                }
                JsonNode problem = results.get(guilty + 1);
                assertEquals(
                        "/problems/service-unavailable", problem.path("type").asText());
                assertEquals(answer.requestId(), problem.path("requestId").asText());
            }
        });
        Import.send(file(name))
                .forEach(result -> assertFalse(result.path("status").asText().equals("failed")));
    }

    private static String chunk(String lines) {
        return Integer.toHexString(lines.length() + 1) + "\r\n" + lines + "\n\r\n";
    }

    private static void await(String path) {
        for (int i = 0; i < 1000 && Desk.get(path).statusCode() != 200; i++) {
            Thread.onSpinWait();
        }
        Desk.get(path).then().statusCode(200);
    }

    private interface Step {
        void take() throws IOException;
    }

    /** While the database raises an error where a source of a slug is written. */
    private void withTrigger(String slug, String state, Step step) throws IOException, SQLException {
        run("""
                create function broken_line() returns trigger language plpgsql as $$ begin
                  if new.slug = '%s' then raise exception 'by the test' using errcode = '%s'; end if;
                  return new;
                end $$""".formatted(slug, state));
        try {
            run("create trigger broken_line before insert on source for each row execute function broken_line()");
            step.take();
        } finally {
            run("drop function broken_line() cascade");
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What was never told is an ordinary problem, or a broken answer; never a whole one. */
    @ParameterizedTest
    @ValueSource(ints = {0, LINES / 2, LINES - 1})
    void anErrorInTheAnswerBreaksIt(int guilty) throws IOException {
        for (Class<? extends Throwable> kind : KINDS) {
            String name = "answer-" + guilty + "-" + kind.getSimpleName().toLowerCase();
            JsonFault.armAt(Set.of(slug(name, guilty)), kind);
            try {
                Wire.Answer answer = send(file(name));
                List<JsonNode> told = results(answer);
                JsonNode problem = told.get(told.size() - 1);
                assertEquals("/problems/internal-error", problem.path("type").asText());
                assertEquals(answer.requestId(), problem.path("requestId").asText());
                assertEquals(answer.status() == 500, answer.whole());
                for (int i = 0; i < told.size() - 1; i++) {
                    assertEquals(i + 1, told.get(i).path("line").asInt());
                }
            } finally {
                JsonFault.disarm();
            }
        }
    }
}
