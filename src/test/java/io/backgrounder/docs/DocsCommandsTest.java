package io.backgrounder.docs;

import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backgrounder.access.Keys;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line with {@code curl} in the documentation answers as it says: each page by itself, in the order of its lines. */
@QuarkusTest
class DocsCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FILE =
            Pattern.compile("^cat > (\\S+) <<'EOF'\\n(.*?\\n)EOF$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern KEY_NAME = Pattern.compile("(?<=\\{\"name\":\")[^\"]+(?=\",\"scopes\")");

    static Stream<Markdown> pages() {
        return Markdown.all().stream().filter(page -> !lines(page).isEmpty());
    }

    private static List<String> lines(Markdown page) {
        return page.code("sh").lines().filter(line -> line.contains("curl ")).toList();
    }

    /** The second time with other names of keys, since a name is given once; a file that is imported again changes nothing. */
    @ParameterizedTest
    @MethodSource("pages")
    void aPageAnswersAsItSaysTwice(Markdown page) throws Exception {
        run(page, "");
        run(page, ", the second");
    }

    @Test
    void aNameOfAKeyIsGivenOnce() {
        String body = object("name", "Wire ingest of yesterday", "scopes", List.of("content:write"))
                .toString();
        Keys.as(Keys.ADMIN)
                .contentType("application/json")
                .body(body)
                .post("/admin/v1/api-keys")
                .then()
                .statusCode(201);
        String refused = Keys.as(Keys.ADMIN)
                .contentType("application/json")
                .body(body)
                .post("/admin/v1/api-keys")
                .then()
                .statusCode(422)
                .extract()
                .path("errors[0].detail");
        assertTrue(refused.matches("is taken by key_\\w{26}; .*: choose another, or rotate that key"), refused);
    }

    private static void run(Markdown page, String time) throws Exception {
        Map<String, byte[]> files = new HashMap<>();
        FILE.matcher(page.code("sh"))
                .results()
                .forEach(file -> files.put(file.group(1), file.group(2).getBytes(StandardCharsets.UTF_8)));
        Map<String, String> variables = new HashMap<>(Map.of("KEY", Keys.ADMIN));
        for (String line : lines(page)) {
            // Nothing changes meanwhile: there is no use in waiting.
            String asked = KEY_NAME.matcher(line)
                    .replaceAll(name -> name.group() + time)
                    .replaceAll("wait=\\d+", "wait=1");
            ShellLine command = ShellLine.parse(asked, variables);
            if (command.packed() != null) {
                files.put("-", packed(files.get(command.packed())));
            }
            String answer = new CurlCall(command.arguments(), files::get).send(command.status());
            if (line.contains("/import")) {
                answer.lines()
                        .filter(result -> !result.contains("\"type\":\"summary\""))
                        .forEach(result -> assertEquals(
                                time.isEmpty() && command.packed() == null ? "created" : "unchanged",
                                member(result, "status")));
            }
            if (command.variable() != null) {
                variables.put(command.variable(), output(command, answer));
            }
        }
    }

    private static String output(ShellLine command, String answer) {
        List<String> lines = answer.lines().toList();
        String used = command.lastLine() ? lines.get(lines.size() - 1) : answer;
        return command.member() == null ? used : member(used, command.member());
    }

    private static String member(String json, String name) {
        try {
            JsonNode value = JSON.readTree(json).path(name);
            assertFalse(value.isMissingNode(), () -> json + " has no " + name);
            return value.asText();
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private static byte[] packed(byte[] file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file);
        }
        return packed.toByteArray();
    }
}
