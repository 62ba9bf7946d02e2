package io.backgrounder.openapi;

import static io.backgrounder.Documents.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/**
 * Whatever text stands in whatever parameter, as long as a request line or a header can be, the answer comes soon: a 4xx that names a
 * query parameter or says what is wrong with a path or a header, or a success where the OpenAPI document allows it.
 */
@QuarkusTest
class HostileParametersTest {
    private static final int LONGEST_URI = 7_800;
    private static final int LONGEST_HEADER = 15_000;

    @TestHTTPResource
    URI server;

    private HostileRequests requests;
    private Operations operations;
    private int cases;

    /** One test for each operation. */
    @TestFactory
    Stream<DynamicTest> itIsRefusedByNameOrTaken(TestReporter reporter) {
        requests = new HostileRequests(server);
        operations = new Operations();
        Stream<DynamicTest> tests = operations.all().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> tryAll(operation)));
        DynamicTest count = DynamicTest.dynamicTest("all of them", () -> {
            reporter.publishEntry("cases", String.valueOf(cases));
            assertTrue(cases > 2_000, cases + " cases");
        });
        return Stream.concat(tests, Stream.of(count));
    }

    private void tryAll(Operations.Operation operation) throws Exception {
        for (JsonNode parameter : operation.definition().path("parameters")) {
            JsonNode schema = operations.resolve(parameter.path("schema"));
            JsonNode one = schema.has("items") ? operations.resolve(schema.get("items")) : schema;
            boolean header = parameter.path("in").asText().equals("header");
            if (one.path("type").asText().equals("string")) {
                for (HostileText text : header ? HostileText.IN_HEADERS : List.of(HostileText.values())) {
                    String value = header ? text.of(LONGEST_HEADER) : text.inUri(LONGEST_URI);
                    check(operation, parameter, one, value, operation.id() + " " + parameter.path("name") + " " + text);
                    cases++;
                }
            }
        }
    }

    private void check(Operations.Operation operation, JsonNode parameter, JsonNode schema, String value, String where)
            throws Exception {
        String name = parameter.path("name").asText();
        HttpResponse<String> answer = send(operation, name, value);
        String shown = where + " " + answer.statusCode() + " " + answer.body();
        String in = parameter.path("in").asText();
        if (answer.statusCode() < 300) {
            assertTrue(!in.equals("path") && operations.takes(schema, value), shown);
        } else if (in.equals("query") && operation.isConditional() && operations.takes(schema, value)) {
            assertTrue(Set.of(400, 422, 428).contains(answer.statusCode()), shown);
        } else if (in.equals("query")) {
            assertEquals(400, answer.statusCode(), shown);
            assertEquals(name, json(answer.body()).at("/errors/0/parameter").asText(), shown);
        } else {
            assertTrue(Set.of(400, 404, 410, 412, 415, 428).contains(answer.statusCode()), shown);
            assertTrue(json(answer.body()).has("detail"), shown);
        }
    }

    /** With nothing but this parameter and those that are needed. */
    private HttpResponse<String> send(Operations.Operation operation, String name, String value) throws Exception {
        String address = operation.path();
        List<String> query = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        for (JsonNode parameter : operation.definition().path("parameters")) {
            String another = parameter.path("name").asText();
            boolean wanted = another.equals(name);
            String text = wanted
                    ? value
                    : requests.own(another, parameter.path("example").asText());
            String in = parameter.path("in").asText();
            if (in.equals("path")) {
                address = address.replace("{" + another + "}", HostileText.encoded(text));
            } else if (in.equals("query")
                    && (wanted || parameter.path("required").asBoolean())) {
                query.add(another + "=" + HostileText.encoded(text));
            } else if (in.equals("header") && wanted) {
                headers.addAll(List.of(another, text));
            } else if (another.equals("If-Match") && operation.path().endsWith("/publication")) {
                headers.addAll(List.of(another, "*"));
            }
        }
        // A hostile text may have taken the words of the evidence from the story.
        if (operation.id().equals("publishDocument") && !name.equals("detached")) {
            query.add("detached=drop");
        }
        return requests.send(
                operation,
                address + (query.isEmpty() ? "" : "?" + String.join("&", query)),
                headers,
                operation.hasBody() ? operation.example().toString() : null);
    }
}
