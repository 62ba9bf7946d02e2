package io.backgrounder.change;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.CapturedLog;
import io.backgrounder.Editor;
import io.backgrounder.JsonFault;
import io.backgrounder.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A live stream that fails looks failed, and can be gone on with. */
@QuarkusTest
class BrokenStreamTest {
    private static final int EVENTS = 5;

    @TestHTTPResource
    URI server;

    @AfterEach
    void disarm() {
        JsonFault.disarm();
    }

    @ParameterizedTest
    @CsvSource({"false, 0", "false, 2", "false, 4", "true, 0", "true, 2", "true, 4"})
    void anErrorAtAnEventBreaksIt(boolean live, int guilty) throws IOException {
        for (Class<? extends Throwable> kind : JsonFault.KINDS) {
            String name = "broken-stream-" + live + "-" + guilty + "-"
                    + kind.getSimpleName().length();
            List<String> ids = IntStream.range(0, EVENTS)
                    .mapToObj(
                            i -> Editor.create("faqs/" + name + "-" + i, faq()).<String>path("id"))
                    .toList();
            String start = Feed.end();
            armInStream(ids.get(guilty), kind);
            try (CapturedLog logged = new CapturedLog()) {
                Wire.Answer answer = live ? whileTheyAreWritten(ids) : behind(start, ids);
                String last = check(answer, start, ids.subList(0, guilty));
                assertEquals(
                        1,
                        logged.of(answer.requestId()).size(),
                        () -> logged.lines().toString());
                assertEquals(ids.subList(guilty, EVENTS), told(last), "the next stream goes on from there");
            }
        }
    }

    /** Where the stream makes its events, and not where a document is answered. */
    private static void armInStream(String id, Class<? extends Throwable> kind) {
        JsonFault.arm(text -> {
            if (text.equals(id)
                    && StackWalker.getInstance()
                            .<Boolean>walk(frames -> frames.anyMatch(
                                    frame -> frame.getClassName().equals(ChangeStreamResource.class.getName())))) {
                JsonFault.raise(kind);
            }
            return text;
        });
    }

    private Wire.Answer whileTheyAreWritten(List<String> ids) throws IOException {
        try (Wire stream = Wire.get(server, "/v1/changes/stream?types=faq")) {
            stream.await();
            ids.forEach(BrokenStreamTest::edit);
            return stream.answer();
        }
    }

    private Wire.Answer behind(String start, List<String> ids) throws IOException {
        ids.forEach(BrokenStreamTest::edit);
        try (Wire stream = Wire.get(server, "/v1/changes/stream?types=faq&after=" + start)) {
            return stream.answer();
        }
    }

    private static void edit(String id) {
        Editor.patch("faqs/" + id, object("introduction", "J")).then().statusCode(200);
    }

    /** The id of the last event. */
    private static String check(Wire.Answer answer, String start, List<String> before) {
        assertEquals(200, answer.status());
        assertFalse(answer.whole(), "it does not end cleanly");
        List<String> blocks = Arrays.asList(answer.body().split("\n\n"));
        String failure = blocks.get(blocks.size() - 1);
        assertEquals(2, failure.lines().count(), "it has no id");
        assertEquals("event:failure", failure.lines().findFirst().orElseThrow());
        JsonNode problem = json(failure.substring(failure.indexOf("data:") + 5));
        assertEquals("/problems/internal-error", problem.path("type").asText());
        assertEquals(answer.requestId(), problem.path("requestId").asText());
        List<String> events = blocks.stream()
                .filter(block -> block.contains("\ndata:") && block != failure)
                .toList();
        assertEquals(
                before,
                events.stream()
                        .map(event -> json(event.substring(event.indexOf("data:") + 5))
                                .path("id")
                                .asText())
                        .toList());
        return events.isEmpty()
                ? start
                : events.get(events.size() - 1)
                        .lines()
                        .filter(line -> line.startsWith("id:"))
                        .findFirst()
                        .orElseThrow()
                        .substring(3);
    }

    private static List<String> told(String token) {
        return Feed.after(token, "&types=faq").stream()
                .map(change -> change.path("id").asText())
                .toList();
    }
}
