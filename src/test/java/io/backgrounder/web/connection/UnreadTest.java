package io.backgrounder.web.connection;

import static io.backgrounder.DemoContent.LEAP_SECOND_STORY;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Wire;
import io.netty.buffer.PooledByteBufAllocator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.impl.VertxByteBufAllocator;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that ask for much and read nothing: see UnreadLoad, which does more of it. */
@QuarkusTest
class UnreadTest {
    private static final int CONNECTIONS = 20;
    private static final int REQUESTS = 2000;
    /** Of memory outside of the heap, and of all that waits, which may be one long answer. */
    private static final int MOST_DIRECT_EACH = 512 * 1024;

    private static final int MOST_EACH = 2 * 1024 * 1024;

    @TestHTTPResource
    URI server;

    /** Answered before Vert.x, by it, before any route, and by a thread of its own. */
    @ParameterizedTest
    @CsvSource({
        LEAP_SECOND_STORY + ", 200",
        LEAP_SECOND_STORY + "?minPosition=1, 200",
        "/v1/stories/%zz, 400",
        "/v1/stories/there-is-none, 404",
        "/v1/stories?limit=100, 200",
        "/v1/search?q=leap, 200",
        "/openapi.json, 200",
        "/q/health/live, 200"
    })
    void theyCostABoundedAmountOfMemory(String path, int status) throws Exception {
        List<Wire> wires = new ArrayList<>();
        try {
            String request = "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
            for (int i = 0; i < CONNECTIONS; i++) {
                Wire wire = Wire.open(server);
                wires.add(wire);
                wire.flood(request.repeat(REQUESTS));
            }
            assertTrue(pooledBytes() < CONNECTIONS * MOST_DIRECT_EACH, pooledBytes() + " bytes");
            assertTrue(Backlog.bytes() < CONNECTIONS * MOST_EACH, Backlog.bytes() + " bytes are waiting");
            given().get("/q/health/live").then().statusCode(200);
            given().get(LEAP_SECOND_STORY).then().statusCode(200);
            assertEquals(status, wires.get(0).answer().status());
        } finally {
            for (Wire wire : wires) {
                wire.close();
            }
        }
    }

    private static long pooledBytes() {
        return ((PooledByteBufAllocator) VertxByteBufAllocator.POOLED_ALLOCATOR)
                .metric()
                .usedDirectMemory();
    }

    /** All that was sent is answered once somebody reads. */
    @Test
    void whoReadsLateMissesNothing() throws IOException {
        try (Wire wire = Wire.open(server)) {
            String story = "GET " + LEAP_SECOND_STORY + " HTTP/1.1\r\nHost: a\r\n\r\n";
            String other = "GET /v1/stories/there-is-none HTTP/1.1\r\nHost: a\r\n\r\n";
            wire.flood((story + story + other).repeat(100));
            for (int i = 0; i < 100; i++) {
                assertEquals(200, wire.answer().status());
                assertEquals(200, wire.answer().status());
                assertEquals(404, wire.answer().status());
            }
        }
    }
}
