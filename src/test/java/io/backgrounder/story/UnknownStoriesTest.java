package io.backgrounder.story;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A page that is not there is looked for twice, and must not hold a connection meanwhile: others wait for it. */
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
        for (Future<Integer> status : statuses) {
            assertEquals(404, status.get());
        }
        readers.shutdown();
    }
}
