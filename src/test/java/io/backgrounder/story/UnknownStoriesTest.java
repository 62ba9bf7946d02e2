package io.backgrounder.story;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A page that is not there is looked for twice, and must not hold a connection meanwhile: nearly all would be told 503, since others
 * wait for it. Some may be told so on a machine that has no time for them.
 */
@QuarkusTest
class UnknownStoriesTest {
    /** Four times as many as there are connections. */
    private static final int AT_ONCE = 64;

    @Test
    void manyAtOnceAreNotFound() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Integer>> statuses = IntStream.range(0, 10 * AT_ONCE)
                .mapToObj(i -> readers.submit(
                        () -> given().get("/v1/stories/unknown-" + i).statusCode()))
                .toList();
        int missing = 0;
        for (Future<Integer> status : statuses) {
            assertTrue(Set.of(404, 503).contains(status.get()), status.get() + " is neither");
            missing += status.get() == 404 ? 1 : 0;
        }
        readers.shutdown();
        assertTrue(missing > 0.5 * statuses.size(), missing + " of " + statuses.size() + " were found missing");
    }
}
