package io.backgrounder.webhook;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A receiver is left alone for as long as it asks, though no longer than two hours or so. */
@QuarkusTest
class RetryAfterTest {
    @ParameterizedTest
    @ValueSource(strings = {"3600", "999999999", "Sun, 06 Nov 2095 08:49:37 GMT"})
    void itIsNotTriedBefore(String retryAfter) throws IOException, InterruptedException {
        Instant next = next(retryAfter);
        assertTrue(next.isAfter(Instant.now().plusSeconds(3500)), "too early");
        assertTrue(next.isBefore(Instant.now().plusSeconds(3 * 3600 + 60)), "too late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "0", "1e3", "Sun, 06 Nov 1994 08:49:37 GMT"})
    void whatAsksForNothingIsTriedAsEver(String retryAfter) throws IOException, InterruptedException {
        assertTrue(next(retryAfter).isBefore(Instant.now().plusSeconds(60)), "too late");
    }

    /** When it is tried next, after an attempt that was answered so. */
    private static Instant next(String retryAfter) throws IOException, InterruptedException {
        try (Receiver receiver = new Receiver()) {
            receiver.answer = message -> 429;
            receiver.retryAfter = retryAfter;
            try (Hook hook = Hook.to(receiver.url())) {
                hook.test().statusCode(201);
                Receiver.await(() -> hook.get("/deliveries").extract().path("data[0].responseStatus") != null);
                return Instant.parse(hook.get("/deliveries").extract().path("data[0].nextAttemptAt"));
            }
        }
    }
}
