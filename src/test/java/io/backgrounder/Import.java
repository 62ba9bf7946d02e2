package io.backgrounder;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes documents as an editor does: through the import. */
public final class Import {
    private Import() {}

    /** Sends lines, JSON or text, and gives back their results. */
    public static List<JsonNode> send(Object... lines) {
        return send(Arrays.asList(lines));
    }

    public static List<JsonNode> send(List<?> lines) {
        return send(Map.of(), lines);
    }

    /** The same with further headers. */
    public static List<JsonNode> send(Map<String, String> headers, List<?> lines) {
        return send("", headers, lines);
    }

    /** The same with a query such as {@code ?mode=merge}. */
    public static List<JsonNode> send(String query, Map<String, String> headers, List<?> lines) {
        List<JsonNode> answer = answer(query, headers, lines);
        return answer.subList(0, answer.size() - 1);
    }

    /** The same with the summary at the end. */
    public static List<JsonNode> answer(String query, Map<String, String> headers, List<?> lines) {
        String body = lines.stream().map(Object::toString).collect(Collectors.joining("\n"));
        String answer = given().header("Authorization", "Bearer a-key-for-the-tests-only")
                .headers(headers)
                .contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/editorial/v1/import" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<JsonNode> told = answer.lines().map(Documents::json).toList();
        checkSummary(told);
        return told;
    }

    /** Every answer ends with a summary of its results. */
    public static void checkSummary(List<JsonNode> answer) {
        List<JsonNode> results = answer.subList(0, answer.size() - 1);
        JsonNode summary = answer.get(answer.size() - 1);
        Map<String, Long> counts = results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.get("status").asText(), TreeMap::new, Collectors.counting()));
        List<JsonNode> positions = results.stream()
                .filter(result -> result.path("status").asText().matches("created|updated|drafted"))
                .map(result -> result.path("position"))
                .filter(JsonNode::isNumber)
                .toList();
        assertEquals("summary", summary.get("type").asText());
        assertEquals(
                Documents.object("counts", counts).get("counts").toString(),
                summary.get("counts").toString());
        assertEquals(positions.isEmpty(), !summary.has("firstPosition"));
        if (!positions.isEmpty()) {
            assertEquals(positions.get(0), summary.get("firstPosition"));
            assertEquals(positions.get(positions.size() - 1), summary.get("lastPosition"));
        }
        assertTrue(summary.get("seconds").asDouble() >= 0);
    }

    /** Sends one line and gives back its status. */
    public static String status(Object line) {
        return send(line).get(0).path("status").asText();
    }

    public static ObjectNode story(String slug, Object... members) {
        return line("story", slug, Documents.story(members));
    }

    public static ObjectNode topic(String slug, Object... members) {
        return line("topic", slug, Documents.topic(members));
    }

    public static ObjectNode contributor(String slug, Object... members) {
        return line("contributor", slug, Documents.contributor(members));
    }

    public static ObjectNode faq(String slug, Object... members) {
        return line("faq", slug, Documents.faq(members));
    }

    public static ObjectNode source(String slug, Object... members) {
        return line("source", slug, Documents.source(members));
    }

    public static ObjectNode front(String slug, Object... members) {
        return line("front", slug, Documents.front(members));
    }

    public static ObjectNode article(String slug, Object... members) {
        return line("article", slug, Documents.article(members));
    }

    private static ObjectNode line(String type, String slug, ObjectNode document) {
        return document.put("type", type).put("slug", slug);
    }
}
