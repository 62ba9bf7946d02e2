package io.backgrounder.bulk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An import that is sent again under its {@code Idempotency-Key}. */
@QuarkusTest
class ImportRepeatTest {
    private static final int LINES = 1200;

    @Test
    void theSameFileIsAnsweredAlike() {
        String[] file = file("repeat-same");
        file[7] = "{\"type\": \"source\", \"slug\": \"repeat-bad\"}";
        file[8] = "";
        List<JsonNode> first = Import.send(Map.of("Idempotency-Key", "repeat-same"), file);
        assertEquals(LINES - 1, first.size());
        assertEquals(first, Import.send(Map.of("Idempotency-Key", "repeat-same"), file));
    }

    @Test
    void whatWasCutOffGoesOn() {
        String[] file = file("repeat-cut");
        List<JsonNode> half = Import.send(Map.of("Idempotency-Key", "repeat-cut"), Arrays.copyOf(file, LINES / 2));
        List<JsonNode> whole = Import.send(Map.of("Idempotency-Key", "repeat-cut"), file);
        assertEquals(half, whole.subList(0, LINES / 2));
        assertEquals(LINES, whole.size());
        whole.forEach(result -> assertEquals("created", result.path("status").asText(), result.toString()));
    }

    @Test
    void anotherFileUnderTheKeyIsRefused() {
        String[] file = file("repeat-other");
        Import.send(Map.of("Idempotency-Key", "repeat-other"), file);
        file[3] = file[3].replace("Name", "Another");
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

    private static String[] file(String stem) {
        String[] lines = new String[LINES];
        Arrays.setAll(lines, i -> "{\"type\": \"source\", \"slug\": \"%s-%d\", \"name\": \"Name\"}".formatted(stem, i));
        return lines;
    }
}
