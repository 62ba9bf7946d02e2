package io.backgrounder.web.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that a well-behaved client cannot send: written to the socket byte by byte. */
@QuarkusTest
class EdgeTest {
    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/stories;x=1",
                "/v1//stories",
                "/v1/stories//",
                "/v1/./stories",
                "/v1/../q/health",
                "/v1/stories/a%2Fb",
                "/v1/stories/a%5cb",
                "/v1/stories/a%3Bb",
                "/v1/stories/a%00b",
                "/v1/stories/%2e%2e",
                "/v1/stories/%ff",
                "/v1/stories?topic=%ff",
                "v1/stories",
                "*",
                "?limit=1",
                "/v1/stories#top",
                "/v1/stories?limit=1#&topic=bipm"
            })
    void anAmbiguousAddressIsRefused(String address) throws IOException {
        refused("GET " + address + " HTTP/1.1\r\nHost: a\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: a\r\nHost: b\r\n",
                "",
                "Host: a\r\nAuthorization: Bearer a\r\nauthorization: Bearer b\r\n",
                "Host: a\r\nLast-Event-ID: a\r\nX: y\r\nLast-Event-ID: a\r\n"
            })
    void anAmbiguousHeaderIsRefused(String headers) throws IOException {
        refused("GET /v1/stories HTTP/1.1\r\n" + headers);
    }

    /** By Quarkus itself, before any code of ours, and therefore with an empty body. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/stories/%zz", "/v1/stories?topic=%zz", "/v1/stories?topic=a|b"})
    void whatIsNoUriIsRefused(String address) throws IOException {
        String answer = send("GET " + address + " HTTP/1.1\r\nHost: a\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    }

    @Test
    void anUnknownVersionIsRefused() throws IOException {
        String answer = send("GET /v1/stories HTTP/9.9\r\nHost: a\r\n");
        assertTrue(answer.contains(" 400 ") && answer.contains("HTTP version"), answer);
    }

    /** RFC 9112, 3.2.2. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void aWholeAddressIsTakenForItsPathAndQuery(String method) throws IOException {
        for (String query : new String[] {"", "?limit=1", "?limit=1&cursor=;", "/"}) {
            String whole = send(method + " http://a/v1/stories" + query + " HTTP/1.1\r\nHost: a\r\n");
            String part = send(method + " /v1/stories" + query + " HTTP/1.1\r\nHost: a\r\n");
            assertTrue(whole.split(" ")[1].equals(part.split(" ")[1]) && !whole.contains(" 500 "), whole);
        }
    }

    @Test
    void aNormalRequestIsNot() throws IOException {
        String answer = send("GET /v1/stories HTTP/1.1\r\nHost: a\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    }

    /** By Quarkus itself; what it refuses is what the problems' pages say. */
    @ParameterizedTest
    @CsvSource({"8000, 100, 404", "8300, 100, 414", "100, 16000, 404", "100, 16600, 431"})
    void whatIsTooLongIsRefused(int target, int header, int status) throws IOException {
        String answer =
                send("GET /" + "a".repeat(target) + " HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(header) + "\r\n");
        assertTrue(answer.split(" ")[1].equals(String.valueOf(status)), answer);
    }

    /** An upgrade would have the body held in memory. */
    @Test
    void withoutTlsThereIsNoHttp2() throws IOException {
        String answer =
                send("GET /v1/topics HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                        + "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    }

    private void refused(String request) throws IOException {
        String answer = send(request);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
