package io.backgrounder.change;

import static io.backgrounder.Documents.faq;
import static io.backgrounder.Documents.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Server-sent events tell what the feed tells, at once, and go on where they were cut off. */
@QuarkusTest
class StreamTest {
    @TestHTTPResource
    URI server;

    /** One connection. */
    private final class Stream implements AutoCloseable {
        final HttpURLConnection connection;
        final BufferedReader reader;

        Stream(String query, String lastEventId) throws IOException {
            connection = (HttpURLConnection)
                    server.resolve("/v1/changes/stream" + query).toURL().openConnection();
            connection.setReadTimeout(10_000);
            if (lastEventId != null) {
                connection.setRequestProperty("Last-Event-ID", lastEventId);
            }
            reader = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        }

        /** The fields up to the next empty line; a comment's name is empty. */
        Map<String, String> block() throws IOException {
            Map<String, String> fields = new HashMap<>();
            for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
                fields.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
            }
            return fields;
        }

        /** The next event; comments pass by. */
        Map<String, String> event() throws IOException {
            for (int i = 0; i < 20; i++) {
                Map<String, String> block = block();
                if (block.containsKey("data")) {
                    return block;
                }
            }
            return fail("no event");
        }

        @Override
        public void close() {
            connection.disconnect();
        }
    }

    private static String faq(String slug) {
        return Editor.create("faqs/" + slug, Documents.faq()).path("id");
    }

    private static String id(Map<String, String> event) {
        return json(event.get("data")).get("id").asText();
    }

    @Test
    void aChangeIsToldAsTheFeedTellsIt() throws IOException {
        String start = Feed.end();
        try (Stream stream = new Stream("", null)) {
            assertEquals("text/event-stream", stream.connection.getContentType());
            assertEquals("no-store", stream.connection.getHeaderField("Cache-Control"));
            assertNull(stream.connection.getHeaderField("X-SSE-Content-Type"));
            Map<String, String> hello = stream.block();
            assertEquals(start, hello.get("id"));
            assertEquals("2000", hello.get("retry"));
            faq("stream-told");
            Map<String, String> event = stream.event();
            JsonNode page = Feed.page("after=" + start);
            assertEquals(page.at("/data/0"), json(event.get("data")));
            assertFalse(event.containsKey("event"), "onmessage gets it");
            assertEquals(page.get("nextToken").asText(), event.get("id"));
        }
    }

    /** Heartbeats do not count; what happens while it waits does. */
    @Test
    void itEndsBehindAsManyChangesAsWereAskedFor() throws IOException {
        String oldest = Feed.page("limit=2").at("/data/1/position").asText();
        String events = given().get("/v1/changes/stream?after=0&limit=2").asString();
        assertEquals(2, events.lines().filter(line -> line.startsWith("data:")).count(), events);
        assertTrue(events.contains("\"position\":" + oldest + ","), events);
        faq("stream-limited-before");
        try (Stream stream = new Stream("?limit=2", null)) {
            stream.block();
            String first = faq("stream-limited-first");
            assertEquals(first, id(stream.event()));
            String second = faq("stream-limited-second");
            assertEquals(second, id(stream.event()));
            assertNull(stream.reader.readLine());
        }
    }

    @Test
    void itGoesOnBehindTheLastEvent() throws IOException {
        String start;
        String last;
        try (Stream stream = new Stream("", null)) {
            start = stream.block().get("id");
            faq("stream-first");
            last = stream.event().get("id");
        }
        String second = faq("stream-second");
        String third = faq("stream-third");
        for (Stream resumed : new Stream[] {new Stream("?after=" + last, null), new Stream("?after=" + start, last)}) {
            try (resumed) {
                assertEquals(second, id(resumed.event()));
                assertEquals(third, id(resumed.event()));
            }
        }
    }

    @Test
    void itIsHeardOfWhileNothingChanges() throws IOException {
        try (Stream stream = new Stream("?types=topic", null)) {
            String start = stream.block().get("id");
            Map<String, String> heartbeat = stream.block();
            assertTrue(heartbeat.containsKey(""), "a comment");
            assertEquals(start, heartbeat.get("id"));
            faq("stream-passed-over");
            stream.block();
            assertEquals(Feed.end(), stream.block().get("id"), "it passes over what it does not tell");
        }
    }

    @Test
    void aTokenThatIsNoneIsAProblem() {
        given().header("Last-Event-ID", "x")
                .get("/v1/changes/stream")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("Last-Event-ID"));
        given().get("/v1/changes/stream?after=00000000-1")
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/sync-token-expired"));
        for (String wrong : List.of("limit=0", "limit=1001", "limit=x", "wait=1")) {
            given().get("/v1/changes/stream?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void aHeadIsAnsweredAndEnds() {
        given().head("/v1/changes/stream").then().statusCode(200).header("Cache-Control", "no-store");
    }
}
