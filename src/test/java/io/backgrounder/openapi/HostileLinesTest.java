package io.backgrounder.openapi;

import static io.backgrounder.Documents.json;
import static io.backgrounder.Documents.object;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/** Whatever text stands in whatever member of an import's line, the line is rejected by its name, or taken where that is allowed. */
@QuarkusTest
class HostileLinesTest {
    @TestHTTPResource
    URI server;

    private final HttpClient client = HttpClient.newHttpClient();
    private Operations operations;
    private int revisions;
    private int cases;

    /** One test for each type of line. */
    @TestFactory
    Stream<DynamicTest> itIsRejectedByNameOrTaken(TestReporter reporter) {
        operations = new Operations();
        Map<String, JsonNode> examples = examples();
        Stream<DynamicTest> tests = operations.lines().entrySet().stream()
                .map(type -> DynamicTest.dynamicTest(
                        type.getKey(), () -> tryAll(type.getValue(), examples.get(type.getKey()))));
        DynamicTest count = DynamicTest.dynamicTest("all of them", () -> {
            reporter.publishEntry("cases", String.valueOf(cases));
            assertTrue(cases > 2_500, cases + " cases");
        });
        return Stream.concat(tests, Stream.of(count));
    }

    /** One of each type, as an export has it. */
    private static Map<String, JsonNode> examples() {
        Import.send(
                Import.source("hostile-lines", "name", "S"),
                Import.topic("hostile-lines", "name", "T"),
                Import.article("hostile-lines"),
                Import.contributor("hostile-lines"),
                Import.faq("hostile-lines"),
                Import.faq("hostile-lines-gone"));
        Editor.delete("faqs/hostile-lines-gone").then().statusCode(204);
        Editor.published("hostile-lines", json("""
                {"faqs": ["hostile-lines"], "topics": [{"topic": "hostile-lines", "role": "about"}], "coverage": {
                "summaries": [{"source": "hostile-lines", "text": "T", "articles": [{"url": "https://h.example/", "headline": "H"}]}],
                "points": [{"kind": "only", "text": "P", "sources": ["hostile-lines"]}]}}"""));
        Import.send(Import.front(
                "hostile-lines",
                "sections",
                List.of(object(
                        "title",
                        "S",
                        "size",
                        1,
                        "layout",
                        "L",
                        "slots",
                        List.of(object("story", "hostile-lines")),
                        "fill",
                        object("topic", "hostile-lines", "source", "hostile-lines", "language", "en")))));
        Editor.editor(Editor.JSON, object("kind", "update", "note", "N"))
                .post(Editor.address("stories/hostile-lines/corrections"))
                .then()
                .statusCode(201);
        Editor.note("stories/hostile-lines", "N").then().statusCode(201);
        Editor.editor(Editor.JSON, object("passage", "Nobody", "reason", "R"))
                .post(Editor.address("stories/hostile-lines/redactions"))
                .then()
                .statusCode(201);
        Editor.publish("hostile-lines", object("at", "2100-01-01T00:00:00Z", "status", "archived"))
                .then()
                .statusCode(200);
        String story = Editor.document("stories/hostile-lines").get("id").asText();
        Map<String, JsonNode> examples = new HashMap<>();
        Editor.get("export")
                .asString()
                .lines()
                .filter(line -> line.contains("hostile-lines") || line.contains(story))
                .map(Documents::json)
                .forEach(line -> examples.put(line.path("type").asText(), line));
        Editor.editor()
                .delete(Editor.address("stories/hostile-lines/schedule"))
                .then()
                .statusCode(204);
        return examples;
    }

    /** All members in one import. Of text that is taken however long it is, there is little. */
    private void tryAll(JsonNode schema, JsonNode example) throws Exception {
        Map<JsonPointer, JsonNode> members = operations.texts(schema);
        for (HostileText hostile : HostileText.values()) {
            for (int size : HostileText.SIZES) {
                String text = hostile.of(size);
                List<Map.Entry<JsonPointer, JsonNode>> tried = members.entrySet().stream()
                        .filter(member -> hostile.isTried(
                                size,
                                members.size() + member.getKey().toString().length()))
                        .filter(member -> size == HostileText.SIZES.get(0)
                                || hostile == HostileText.PARTS
                                || !operations.takes(member.getValue(), text))
                        .toList();
                List<JsonNode> results = send(tried.stream()
                        .map(member -> line(example, member.getKey(), text))
                        .toList());
                for (int i = 0; i < tried.size(); i++) {
                    boolean named = Operations.names(
                            results.get(i).path("errors"), tried.get(i).getKey());
                    assertTrue(
                            results.get(i).path("status").asText().matches("created|updated|unchanged|rejected")
                                    && (named || operations.takes(tried.get(i).getValue(), text)),
                            tried.get(i).getKey() + " " + hostile + " " + size + " " + results.get(i));
                }
                cases += tried.size();
            }
        }
    }

    private List<JsonNode> send(List<String> lines) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/editorial/v1/import"))
                .header("Authorization", "Bearer a-key-for-the-tests-only")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofLines())
                .body()
                .map(Documents::json)
                .toList();
    }

    /** A revision is a new one each time, of a resource that there is not: none is ever changed. */
    private String line(JsonNode example, JsonPointer member, String text) {
        JsonNode line = example.deepCopy();
        if (line.has("page")) {
            String id = line.get("resource").asText();
            line = json(line.toString().replace(id, id.substring(0, 20) + "0".repeat(id.length() - 20)));
            ((ObjectNode) line).put("revision", ++revisions);
            ((ObjectNode) line.get("page")).put("revision", revisions);
        }
        Operations.put(line, member, text);
        return line.toString();
    }
}
