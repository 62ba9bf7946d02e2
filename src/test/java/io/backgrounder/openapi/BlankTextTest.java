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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A text in which nothing is visible is refused, in whatever member of whatever body it stands. */
@QuarkusTest
class BlankTextTest {
    private static final List<String> BLANKS = List.of(
            "",
            " ",
            "\t\n",
            "\u00a0",
            "\u3000",
            "\u2003\u2028",
            "\u200b\u200d\ufeff",
            "\u034f",
            "\u115f\u1160\u3164\uffa0",
            "\ufe0f",
            "\udb40\udd00",
            "\udb40\udc65\udb40\udc6e",
            "\u180b\u180e",
            "\u2800");

    @TestHTTPResource
    URI server;

    @TestFactory
    Stream<DynamicTest> itIsRefusedByName() {
        HostileRequests requests = new HostileRequests(server);
        Operations operations = new Operations();
        return operations.all().stream()
                .filter(Operations.Operation::hasBody)
                .filter(operation -> !operation.mediaType().endsWith("ndjson"))
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    for (JsonPointer member : operations.texts(operation).keySet()) {
                        for (String blank : BLANKS) {
                            check(requests, operation, member, blank);
                        }
                    }
                }));
    }

    private static void check(
            HostileRequests requests, Operations.Operation operation, JsonPointer member, String blank)
            throws Exception {
        JsonNode document = operation.example().deepCopy();
        if (document.has("slug") && operation.isConditional()) {
            ((ObjectNode) document).put("slug", requests.ownSlug(operation)).remove(List.of("id", "formerSlugs"));
        } else if (document.has("slug")) {
            ((ObjectNode) document).remove(List.of("id", "slug", "formerSlugs"));
        }
        Operations.put(document, member, blank);
        HttpResponse<String> answer = requests.send(
                operation,
                requests.address(operation),
                operation.isConditional() ? List.of("If-Match", "*") : List.of(),
                document.toString());
        String where = operation.id() + " " + member + " "
                + blank.codePoints().mapToObj(Integer::toHexString).toList() + " " + answer.statusCode() + " "
                + answer.body();
        assertTrue(List.of(400, 422).contains(answer.statusCode()), where);
        assertTrue(Operations.names(json(answer.body()).path("errors"), member), where);
    }
}
