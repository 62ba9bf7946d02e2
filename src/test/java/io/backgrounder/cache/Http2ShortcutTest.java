package io.backgrounder.cache;

import static io.backgrounder.DemoContent.LEAP_SECOND_STORY;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Http2CleartextProfile;
import io.backgrounder.Http2Wire;
import io.backgrounder.Wire;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Headers;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.impl.VertxByteBufAllocator;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** HTTP/2 by prior knowledge, frame by frame. */
@QuarkusTest
@TestProfile(Http2CleartextProfile.class)
class Http2ShortcutTest {
    private static final int HEADER_TABLE_SIZE = 1;
    private static final int CONNECTIONS = 10;
    private static final int MOST_DIRECT_EACH = 1024 * 1024;

    @TestHTTPResource
    URI server;

    @Inject
    CanonicalRequests keys;

    @Inject
    ShortcutDifferenceTest.Routes routes;

    @BeforeEach
    void fill() {
        given().get(LEAP_SECOND_STORY).then().statusCode(200);
    }

    private static Stream<Http2Headers> requests() {
        Stream<Http2Headers> lines = Stream.concat(
                        UnusualRequests.TARGETS.stream(),
                        Stream.of(
                                "",
                                "*",
                                "v1/stories",
                                "/v1//stories",
                                "/v1/./stories",
                                "/v1/stories/%zz",
                                "/v1;a/stories"))
                .flatMap(target -> UnusualRequests.METHODS.stream().map(method -> request(method, target)));
        Stream<Http2Headers> authorities = UnusualRequests.HEADERS.get("Host").stream()
                .map(authority -> request("GET", LEAP_SECOND_STORY).authority(authority));
        Stream<Http2Headers> schemes = Stream.of("https", "", "ftp")
                .map(scheme -> request("GET", LEAP_SECOND_STORY).scheme(scheme));
        Stream<Http2Headers> missing = Stream.of(":method", ":path", ":scheme", ":authority")
                .map(name -> {
                    Http2Headers request = request("GET", LEAP_SECOND_STORY);
                    request.remove(name);
                    return request;
                });
        Stream<Http2Headers> headers = UnusualRequests.HEADERS.entrySet().stream()
                .filter(header -> !header.getKey().equals("Content-Length"))
                .flatMap(header -> header.getValue().stream()
                        .flatMap(value -> Stream.of(
                                request("GET", LEAP_SECOND_STORY)
                                        .add(header.getKey().toLowerCase(), value),
                                request("GET", LEAP_SECOND_STORY)
                                        .add(header.getKey().toLowerCase(), value)
                                        .add(
                                                header.getKey().toLowerCase(),
                                                header.getValue().get(0)),
                                request("GET", LEAP_SECOND_STORY).add(header.getKey(), value))));
        return Stream.of(lines, authorities, schemes, missing, headers).flatMap(part -> part);
    }

    private static Http2Headers request(String method, String path) {
        return new DefaultHttp2Headers(false)
                .method(method)
                .path(path)
                .scheme("http")
                .authority("a");
    }

    @Test
    void bothWaysAnswerAlike() throws IOException {
        List<Executable> differences = new ArrayList<>();
        int shortcuts = 0;
        for (Http2Headers request : requests().toList()) {
            ClientProxy.unwrap(keys).known.invalidateAll();
            Http2Wire.Answer routed = answer(request);
            int before = routes.taken();
            Http2Wire.Answer other = answer(request);
            shortcuts += other.error() < 0 && routes.taken() == before ? 1 : 0;
            differences.add(() -> assertEquals(routed, other, request.toString()));
        }
        assertTrue(shortcuts > 80, shortcuts + " by the shortcut");
        assertAll(differences);
    }

    /** Without what differs each time. */
    private Http2Wire.Answer answer(Http2Headers request) throws IOException {
        try (Http2Wire wire = new Http2Wire(server)) {
            Http2Wire.Answer answer = wire.answer(wire.request(request));
            Map<String, String> headers = new TreeMap<>(answer.headers());
            String id = headers.remove("request-id");
            headers.remove("date");
            assertNotEquals(500, answer.status(), request.toString());
            String body = id == null ? answer.body() : answer.body().replace(id, "");
            return new Http2Wire.Answer(answer.status(), headers, body, answer.error());
        }
    }

    @Test
    void manyStreamsAreAnsweredTogether() throws IOException {
        String list =
                "/v1/stories?limit=100&include=analysis,coverage,background,timeline,faqs,topics,contributors,corrections";
        given().get(list).then().statusCode(200);
        try (Http2Wire wire = new Http2Wire(server)) {
            int before = routes.taken();
            int first = wire.get(list);
            int second = wire.get(LEAP_SECOND_STORY);
            Http2Wire.Answer long1 = wire.answer(first);
            assertEquals(
                    Integer.parseInt(long1.headers().get("content-length")),
                    long1.body().length());
            assertTrue(long1.body().length() > 70_000, "more than a window has");
            assertEquals(
                    304,
                    wire.answer(wire.get(LEAP_SECOND_STORY, "if-none-match", "*"))
                            .status());
            assertEquals(before, routes.taken(), "by the shortcut");
            assertEquals(3, second);
        }
    }

    /** Only Netty's own encoder says to the client that it has followed. */
    @Test
    void aSmallerHeaderTableIsRespected() throws IOException {
        try (Http2Wire wire = new Http2Wire(server, HEADER_TABLE_SIZE, 0)) {
            int before = routes.taken();
            assertEquals(200, wire.answer(wire.get(LEAP_SECOND_STORY)).status());
            assertEquals(before + 1, routes.taken());
        }
    }

    @Test
    void anUpgradeIsRefused() throws IOException {
        for (String target : List.of(LEAP_SECOND_STORY, "/v1/stories/there-is-none")) {
            try (Wire wire = Wire.open(server)) {
                wire.send("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
                int status = target.equals(LEAP_SECOND_STORY) ? 200 : 404;
                assertEquals(status, wire.status());
            }
        }
    }

    @Test
    void http1IsAnsweredAsEver() throws IOException {
        try (Wire wire = Wire.open(server)) {
            String story = "GET " + LEAP_SECOND_STORY + " HTTP/1.1\r\nHost: a\r\n\r\n";
            wire.send(story + story.replace(LEAP_SECOND_STORY, "/v1/stories/there-is-none") + story);
            assertEquals(200, wire.answer().status());
            assertEquals(404, wire.answer().status());
            assertEquals(200, wire.answer().status());
        }
    }

    @Test
    void rapidResetsEndTheConnection() throws IOException {
        try (Http2Wire wire = new Http2Wire(server)) {
            int stream = 0;
            try {
                for (int i = 0; i < 2000; i++) {
                    stream = wire.get(LEAP_SECOND_STORY);
                    wire.reset(stream);
                }
                assertEquals(
                        Http2Error.ENHANCE_YOUR_CALM.code(), wire.answer(stream).error());
            } catch (SocketException | java.io.EOFException e) {
                // Closed before all was taken.
            }
        }
        given().get(LEAP_SECOND_STORY).then().statusCode(200);
    }

    @Test
    void whoReadsNothingCostsABoundedAmountOfMemory() throws IOException {
        for (String match : List.of("*", "\"another\"")) {
            List<Http2Wire> wires = new ArrayList<>();
            try {
                for (int i = 0; i < CONNECTIONS; i++) {
                    Http2Wire wire = new Http2Wire(server);
                    wires.add(wire);
                    Thread sender = new Thread(() -> {
                        try {
                            for (int n = 0; n < 20_000; n++) {
                                wire.get(LEAP_SECOND_STORY, "if-none-match", match);
                            }
                        } catch (IOException e) {
                            // Closed at the end.
                        }
                    });
                    sender.setDaemon(true);
                    sender.start();
                    join(sender);
                }
                assertTrue(pooledBytes() < CONNECTIONS * MOST_DIRECT_EACH, pooledBytes() + " bytes");
                given().get(LEAP_SECOND_STORY).then().statusCode(200);
            } finally {
                for (Http2Wire wire : wires) {
                    wire.close();
                }
            }
        }
    }

    private static void join(Thread sender) {
        try {
            sender.join(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long pooledBytes() {
        return ((PooledByteBufAllocator) VertxByteBufAllocator.POOLED_ALLOCATOR)
                        .metric()
                        .usedDirectMemory()
                + PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
    }
}
