package io.backgrounder.cache;

import static io.backgrounder.DemoContent.LEAP_SECOND_STORY;
import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Editor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered before Vert.x makes a request of it, on connections that are written to byte by byte. */
@QuarkusTest
class ShortcutTest {
    /** Counts what comes by Vert.x's routes. */
    @ApplicationScoped
    static class LongWay {
        private final AtomicInteger taken = new AtomicInteger();

        int taken() {
            return taken.get();
        }

        void register(@Observes Filters filters) {
            filters.register(
                    request -> {
                        taken.incrementAndGet();
                        request.next();
                    },
                    9_500);
        }
    }

    @TestHTTPResource
    URI server;

    @Inject
    LongWay way;

    private record Answer(String status, Map<String, String> headers, String body) {}

    @BeforeEach
    void fill() {
        given().get(LEAP_SECOND_STORY).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Accept: application/json\r\nUser-Agent: a\r\nConnection: Keep-Alive\r\n",
                "Accept-Encoding: gzip\r\n",
                "If-None-Match: *\r\n",
                "Accept-Encoding: gzip\r\nIf-None-Match: W/\"a\", *\r\n",
                "If-None-Match: \"another\"\r\n"
            })
    void everyAnswerOfAConnectionIsTheSame(String headers) throws IOException {
        try (Connection connection = new Connection()) {
            int before = way.taken();
            Answer first = connection.get(LEAP_SECOND_STORY, headers);
            assertEquals(first, connection.get(LEAP_SECOND_STORY, headers));
            assertEquals(first, connection.get(LEAP_SECOND_STORY, headers));
            assertEquals(before, way.taken(), "by the shortcut");
        }
    }

    @Test
    void aConnectionEndsWhereItsClientSaysSo() throws IOException {
        try (Connection connection = new Connection()) {
            Answer open = connection.get(LEAP_SECOND_STORY, "");
            int before = way.taken();
            String last = connection.request("GET", LEAP_SECOND_STORY, "Connection: close\r\n");
            connection.write(last + last);
            Answer closed = connection.read();
            assertEquals("close", closed.headers.remove("connection"));
            assertEquals(open, closed);
            assertEquals(-1, connection.in.read(), "nothing behind the last answer");
            assertEquals(before, way.taken(), "by the shortcut");
        }
    }

    /** Where the first is not answered yet when the others come. */
    @Test
    void theFirstRequestIsAnsweredFirst() throws IOException {
        try (Connection connection = new Connection()) {
            String story = connection.request("GET", LEAP_SECOND_STORY, "");
            connection.write(connection.request("GET", "/v1/search?q=second&limit=3", "") + story + story);
            connection.write(story);
            assertNotEquals(etag(LEAP_SECOND_STORY), connection.read().headers.get("etag"));
            for (int i = 0; i < 3; i++) {
                assertEquals(etag(LEAP_SECOND_STORY), connection.read().headers.get("etag"));
            }
        }
    }

    @Test
    void responsesKeepTheOrderOfTheirRequests() throws IOException {
        try (Connection connection = new Connection()) {
            Answer story = connection.get(LEAP_SECOND_STORY, "");
            String request = connection.request("GET", LEAP_SECOND_STORY, "");
            connection.write(request
                    + request
                    + connection.request("GET", "/v1/stories/there-is-none", "")
                    + request
                    + connection.request("GET", "/v1/search?q=leap", "")
                    + connection.request("HEAD", LEAP_SECOND_STORY, "")
                    + request);
            assertEquals(story, connection.read());
            assertEquals(story, connection.read());
            assertEquals("404", connection.read().status);
            assertEquals(story, connection.read());
            assertEquals("200", connection.read().status);
            assertEquals(story.headers, connection.readHead().headers);
            assertEquals(story, connection.read());
            int before = way.taken();
            assertEquals(story, connection.get(LEAP_SECOND_STORY, ""));
            assertEquals(before, way.taken(), "by the shortcut again");
        }
    }

    private static String etag(String address) {
        return given().get(address).header("ETag").replace("-gzip", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Host: b|400",
                "Content-Length: 2|200",
                "Transfer-Encoding: chunked|200",
                "Accept: text/html|406",
                "Connection: close, x|200",
                "Connection: Upgrade|200"
            })
    void whatIsUnusualTakesTheLongWay(String header, String status) throws IOException {
        try (Connection connection = new Connection()) {
            connection.get(LEAP_SECOND_STORY, "");
            int before = way.taken();
            String body = header.endsWith("2") ? "{}" : header.endsWith("chunked") ? "0\r\n\r\n" : "";
            connection.write(connection.request("GET", LEAP_SECOND_STORY, header + "\r\n") + body);
            assertEquals(status, connection.read().status);
            assertTrue(status.equals("400") || way.taken() > before);
        }
    }

    @Test
    void whatAsksForAPositionTakesTheLongWay() throws IOException {
        try (Connection connection = new Connection()) {
            connection.get(LEAP_SECOND_STORY, "");
            connection.get(LEAP_SECOND_STORY + "?minPosition=1", "");
            int before = way.taken();
            assertEquals("200", connection.get(LEAP_SECOND_STORY + "?minPosition=1", "").status);
            assertEquals(before + 1, way.taken());
        }
    }

    @Test
    void aWriteShowsAtOnce() throws IOException {
        Editor.published("on-an-open-connection");
        String address = "/v1/stories/on-an-open-connection";
        try (Connection connection = new Connection()) {
            Answer before = connection.get(address, "");
            assertEquals(before, connection.get(address, ""));
            Editor.patch("stories/on-an-open-connection", object("headline", "Written meanwhile"));
            Editor.publish("on-an-open-connection");
            assertTrue(connection.get(address, "").body.contains("Written meanwhile"));
            Editor.withdraw("on-an-open-connection", "R");
            assertEquals("410", connection.get(address, "").status);
        }
    }

    /** HTTP/1.1, as it is written. */
    private final class Connection implements AutoCloseable {
        private final Socket socket = new Socket(server.getHost(), server.getPort());
        private final InputStream in = socket.getInputStream();

        private Connection() throws IOException {
            socket.setSoTimeout(10_000);
        }

        private Answer get(String address, String headers) throws IOException {
            write(request("GET", address, headers));
            return read();
        }

        private String request(String method, String address, String headers) {
            return method + " " + address + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
        }

        private void write(String requests) throws IOException {
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        }

        private Answer read() throws IOException {
            Answer head = readHead();
            int length = Integer.parseInt(head.headers.getOrDefault("content-length", "0"));
            String body = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
            assertEquals(length, body.length());
            return new Answer(head.status, head.headers, body);
        }

        /** Without the headers that differ each time. */
        private Answer readHead() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
                int next = in.read();
                assertTrue(next >= 0, "cut off behind: " + head);
                head.write(next);
            }
            String[] lines = head.toString(StandardCharsets.US_ASCII).split("\r\n");
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (int i = 1; i < lines.length; i++) {
                headers.put(lines[i].split(": ", 2)[0], lines[i].split(": ", 2)[1]);
            }
            assertEquals(lines.length - 1, headers.size(), "no header stands twice");
            assertTrue(headers.remove("request-id").matches("[0-9a-f-]{36}"));
            assertTrue(headers.remove("date").matches("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT"));
            return new Answer(lines[0].split(" ")[1], headers, "");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
