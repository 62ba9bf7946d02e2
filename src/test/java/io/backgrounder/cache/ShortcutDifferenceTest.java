package io.backgrounder.cache;

import static io.backgrounder.DemoContent.LEAP_SECOND_STORY;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.Wire;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Whatever is asked, and however: it is answered alike by the shortcut, be it the first request of its connection or not, and by Vert.x's
 * routes, which a request takes whose address was not requested before.
 */
@QuarkusTest
class ShortcutDifferenceTest {
    /** Counts what comes to Vert.x's routes, be it refused there. */
    @ApplicationScoped
    static class Routes {
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
                    12_000);
        }
    }

    /** What an answer is, but for what differs each time. */
    private record Outcome(int status, Map<String, String> headers, String body, boolean stays) {}

    @TestHTTPResource
    URI server;

    @Inject
    Routes routes;

    @Inject
    CanonicalRequests keys;

    private int shortcuts;

    @Test
    void bothWaysAnswerAlike() throws IOException {
        List<Executable> differences = new ArrayList<>();
        List<String> requests = UnusualRequests.all().distinct().toList();
        for (String request : requests) {
            Outcome routed = answer(request, Way.ROUTED);
            Outcome first = answer(request, Way.FIRST);
            Outcome later = answer(request, Way.LATER);
            differences.add(() -> assertEquals(routed, first, request));
            differences.add(() -> assertEquals(routed, later, request));
        }
        assertTrue(requests.size() > 750, requests.size() + " cases");
        assertTrue(shortcuts > 400, shortcuts + " by the shortcut");
        assertAll(differences);
    }

    private enum Way {
        /** Its address was not requested before, so that it comes to Vert.x's routes. */
        ROUTED,
        /** The first of its connection. */
        FIRST,
        /** Behind another. */
        LATER
    }

    private Outcome answer(String request, Way way) throws IOException {
        if (way == Way.ROUTED) {
            ClientProxy.unwrap(keys).known.invalidateAll();
        }
        try (Wire wire = Wire.open(server)) {
            if (way == Way.LATER) {
                get(wire);
                int before = routes.taken();
                get(wire);
                assertEquals(before, routes.taken(), "there is a shortcut");
            }
            int before = routes.taken();
            wire.send(request);
            Wire.Answer answer = wire.answer(request.split(" ", 2)[0]);
            boolean shortcut = routes.taken() == before && answer.status() != 400;
            assertTrue(way != Way.ROUTED || !shortcut, request);
            shortcuts += shortcut ? 1 : 0;
            Map<String, String> headers = new TreeMap<>(answer.headers());
            String id = headers.remove("request-id");
            assertTrue(headers.remove("date") != null, request);
            String body = id == null ? answer.body() : answer.body().replace(id, "");
            assertNotEquals(500, answer.status(), request);
            return new Outcome(answer.status(), headers, body, stays(wire));
        }
    }

    private static boolean stays(Wire wire) throws IOException {
        try {
            wire.send("GET " + LEAP_SECOND_STORY + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            return wire.answer().status() == 200;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static void get(Wire wire) throws IOException {
        wire.send("GET " + LEAP_SECOND_STORY + " HTTP/1.1\r\nHost: a\r\n\r\n");
        assertEquals(200, wire.answer().status());
    }
}
