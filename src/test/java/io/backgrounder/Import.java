package io.backgrounder;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes documents as an editor does: through the import. */
public final class Import {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Import() {}

    /** Sends lines and gives back their results. */
    public static List<JsonNode> send(String... lines) {
        return send(Map.of(), lines);
    }

    /** The same with further headers. */
    public static List<JsonNode> send(Map<String, String> headers, String... lines) {
        String answer = given().header("Authorization", "Bearer a-key-for-the-tests-only")
                .headers(headers)
                .contentType("application/x-ndjson")
                .body(String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/editorial/v1/import")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<JsonNode> results = new ArrayList<>();
        for (String line : answer.split("\n")) {
            try {
                results.add(JSON.readTree(line));
            } catch (IOException e) {
                throw new AssertionError(line, e);
            }
        }
        return results;
    }

    /** Sends one line and gives back its status. */
    public static String status(String line) {
        return send(line).get(0).path("status").asText();
    }

    public static String story(String slug, String published, String more) {
        return """
            {"type": "story", "slug": "%s", "language": "en", "headline": "H", "summary": "S", "publishedAt": "%s"%s}""".formatted(slug, published, more);
    }
}
