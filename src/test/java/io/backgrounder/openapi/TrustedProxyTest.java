package io.backgrounder.openapi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose headers decide the addresses in an answer, and which do not. */
@QuarkusTest
@TestProfile(TrustedProxyProfile.class)
class TrustedProxyTest {
    private static final String HEADER = "X-Forwarded-Prefix";
    private static final String STRANGER = "127.0.0.2";

    @TestHTTPResource
    URI server;

    @Test
    void fromAStrangerThePrefixChangesNothing() throws IOException {
        for (Map.Entry<String, String> read : new AddressWalk().reads().entrySet()) {
            String answer = raw(STRANGER, "GET", read.getValue(), HEADER + ": /api");
            assertTrue(answer.startsWith("HTTP/1.1 200 "), read.getKey());
            AddressWalk.check(read.getKey(), answer, "");
        }
        assertTrue(
                raw(TrustedProxyProfile.TRUSTED, "GET", "/", HEADER + ": /api").contains("\"/api/v1/stories\""));
    }

    @Test
    void theEdgeRefusesBehindThePrefix() throws IOException {
        String answer = raw(TrustedProxyProfile.TRUSTED, "GET", "/v1//stories", HEADER + ": /api");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("\"/api/problems/malformed-request\""), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "api",
                "/a/../b",
                "/a/.",
                "/..",
                "/a b",
                "/a?b",
                "/a#b",
                "/a%2fb",
                "/a\\b",
                "/a,/b",
                "/a//b",
                "/a/;x",
                "/a\"b",
                "/<a>",
                "/é",
                "/api//",
                "evil.example/",
                "@evil.example"
            })
    void whatIsNoPathIsRefused(String prefix) throws IOException {
        String answer = raw(TrustedProxyProfile.TRUSTED, "GET", "/v1/stories", HEADER + ": " + prefix);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains(HEADER) && !answer.contains("evil"), answer);
        assertTrue(raw(STRANGER, "GET", "/v1/stories", HEADER + ": " + prefix).startsWith("HTTP/1.1 200 "));
    }

    @Test
    void thePrefixMustBeThereOnce() throws IOException {
        String twice = HEADER + ": /api\r\n" + HEADER + ": /evil";
        assertTrue(raw(TrustedProxyProfile.TRUSTED, "GET", "/", twice).startsWith("HTTP/1.1 400 "));
        assertTrue(raw(TrustedProxyProfile.TRUSTED, "GET", "/", HEADER + ": /" + "a".repeat(200))
                .startsWith("HTTP/1.1 400 "));
        assertTrue(raw(TrustedProxyProfile.TRUSTED, "GET", "/", HEADER + ": /").contains("\"/v1/stories\""));
    }

    @Test
    void noHostDecidesAnAddress() throws IOException {
        for (String address : List.of("/", "/v1/topics?limit=1", "/v1/nothing", "/openapi.json")) {
            for (String headers : List.of(
                    "", "X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https", "Forwarded: host=evil.example")) {
                assertTrue(
                        !raw(
                                        TrustedProxyProfile.TRUSTED,
                                        "GET",
                                        address,
                                        "Host: evil.example" + (headers.isEmpty() ? "" : "\r\n" + headers))
                                .contains("evil"),
                        address);
            }
        }
    }

    /** Until the connection ends, from another address of this machine perhaps. */
    private String raw(String from, String method, String target, String headers) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress(TrustedProxyProfile.TRUSTED, server.getPort()));
            String host = headers.startsWith("Host: ") ? "" : "Host: localhost\r\n";
            socket.getOutputStream()
                    .write((method + " " + target + " HTTP/1.1\r\n" + host + headers
                                    + "\r\nAuthorization: Bearer a-key-for-the-tests-only\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
