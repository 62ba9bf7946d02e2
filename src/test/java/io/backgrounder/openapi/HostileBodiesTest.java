package io.backgrounder.openapi;

import static io.backgrounder.Documents.json;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/**
 * Whatever text stands in whatever member of a body, the answer comes soon: a 4xx that names the member, or a success where the OpenAPI
 * document allows it.
 */
@QuarkusTest
class HostileBodiesTest {
    @TestHTTPResource
    URI server;

    private HostileRequests requests;
    private Operations operations;
    private int cases;

    /** One test for each operation with a body; an import's lines have a test of their own. */
    @TestFactory
    Stream<DynamicTest> itIsRefusedByNameOrTaken(TestReporter reporter) {
        requests = new HostileRequests(server);
        operations = new Operations();
        Stream<DynamicTest> tests = operations.all().stream()
                .filter(Operations.Operation::hasBody)
                .filter(operation -> !operation.mediaType().endsWith("ndjson"))
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> tryAll(operation)));
        DynamicTest count = DynamicTest.dynamicTest("all of them", () -> {
            reporter.publishEntry("cases", String.valueOf(cases));
            assertTrue(cases > 4_000, cases + " cases");
        });
        return Stream.concat(tests, Stream.of(count));
    }

    private void tryAll(Operations.Operation operation) throws Exception {
        int turn = 0;
        for (Map.Entry<JsonPointer, JsonNode> member :
                operations.texts(operation).entrySet()) {
            turn++;
            for (HostileText hostile : HostileText.values()) {
                for (int size : HostileText.SIZES) {
                    if (hostile.isTried(size, turn)) {
                        check(operation, member, hostile.of(size), member.getKey() + " " + hostile + " " + size);
                        cases++;
                    }
                }
            }
        }
    }

    private void check(
            Operations.Operation operation, Map.Entry<JsonPointer, JsonNode> member, String text, String where)
            throws Exception {
        JsonNode document = document(operation);
        Operations.put(document, member.getKey(), text);
        HttpResponse<String> answer = requests.send(
                operation,
                requests.address(operation),
                operation.isConditional() ? List.of("If-Match", "*") : List.of(),
                document.toString());
        String shown = where + " " + answer.statusCode() + " " + answer.body();
        assertTrue(List.of(200, 201, 400, 422).contains(answer.statusCode()), shown);
        boolean named = answer.statusCode() >= 400
                && Operations.names(json(answer.body()).path("errors"), member.getKey());
        assertTrue(named || operations.takes(member.getValue(), text), shown);
    }

    /** The example with a slug of its own, so that nothing else of it is refused; tests of the search look for what it is called. */
    private JsonNode document(Operations.Operation operation) {
        JsonNode document = json(operation.example().toString().replaceAll("(?i)tidal", "hostile"));
        if (document.has("slug")) {
            ObjectNode own = (ObjectNode) document;
            own.remove(List.of("id", "formerSlugs"));
            own.put("slug", operation.method().equals("POST") ? "hostile-" + cases : requests.ownSlug(operation));
        }
        return document;
    }
}
