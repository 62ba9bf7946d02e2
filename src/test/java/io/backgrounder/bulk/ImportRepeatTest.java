package io.backgrounder.bulk;

import static io.backgrounder.Documents.object;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An import that is sent again under its {@code Idempotency-Key}. */
@QuarkusTest
class ImportRepeatTest {
    private static final int LINES = 1200;

    @Test
    void theSameFileIsAnsweredAlike() {
        List<Object> file = file("repeat-same");
        file.set(7, object("type", "source", "slug", "repeat-bad"));
        file.set(8, "");
        List<JsonNode> first = Import.send(Map.of("Idempotency-Key", "repeat-same"), file);
        assertEquals(LINES - 1, first.size());
        assertEquals(first, Import.send(Map.of("Idempotency-Key", "repeat-same"), file));
    }

    @Test
    void whatWasCutOffGoesOn() {
        List<Object> file = file("repeat-cut");
        List<JsonNode> half = Import.send(Map.of("Idempotency-Key", "repeat-cut"), file.subList(0, LINES / 2));
        List<JsonNode> whole = Import.send(Map.of("Idempotency-Key", "repeat-cut"), file);
        assertEquals(half, whole.subList(0, LINES / 2));
        assertEquals(LINES, whole.size());
        whole.forEach(result -> assertEquals("created", result.path("status").asText(), result.toString()));
    }

    @Test
    void anotherFileUnderTheKeyIsRefused() {
        List<Object> file = file("repeat-other");
        Import.send(Map.of("Idempotency-Key", "repeat-other"), file);
        file.set(3, Import.source("repeat-other-3", "name", "Another"));
        List<JsonNode> results = Import.send(Map.of("Idempotency-Key", "repeat-other"), file);
        assertEquals("failed", results.get(results.size() - 1).path("status").asText());
        assertTrue(results.size() < LINES, "it was read on");
        given().get("/v1/sources/repeat-other-3")
                .then()
                .statusCode(200)
                .body("name", org.hamcrest.Matchers.equalTo("Name"));
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        given().header("Authorization", "Bearer a-key-for-the-tests-only")
                .header("Idempotency-Key", "a b")
                .contentType("application/x-ndjson")
                .body("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/editorial/v1/import")
                .then()
                .statusCode(400);
    }

    private static List<Object> file(String stem) {
        return IntStream.range(0, LINES)
                .mapToObj(i -> (Object) Import.source(stem + "-" + i, "name", "Name"))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
