package io.backgrounder.openapi;

import static io.backgrounder.Documents.json;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.openapi.Operations.Operation;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/** JSON that is well-formed, and too large in some way, is refused for that, and not for being no JSON. */
@QuarkusTest
class LimitsOfJsonTest {
    /** Values, and what is said of them where they are looked at. */
    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("2147483648", "whole number");
        VALUES.put("-2147483649", "whole number");
        VALUES.put("9223372036854775808", "whole number");
        VALUES.put("-9223372036854775809", "whole number");
        VALUES.put("99999999999999999999", "whole number");
        VALUES.put("9".repeat(21), "more than 20 digits");
        VALUES.put("1".repeat(100_000), "more than 20 digits");
        VALUES.put("1e400", "whole number");
        VALUES.put("1e999999999", "whole number");
        VALUES.put("-1e999999999", "whole number");
        VALUES.put("1e-999999999", "whole number");
        VALUES.put("1e99999999999999", "");
        VALUES.put("0." + "0".repeat(300) + "1", "more than 20 digits");
        VALUES.put("[".repeat(21) + "]".repeat(21), "");
        VALUES.put("{\"a\":".repeat(500) + "1" + "}".repeat(500), "");
        VALUES.put("{\"" + "a".repeat(101) + "\":1}", "");
        VALUES.put("[" + "1,".repeat(100_000) + "1]", "");
    }

    @TestHTTPResource
    URI server;

    private HostileRequests requests;
    private Operations operations;
    private int cases;

    /** One test for each operation with a body. */
    @TestFactory
    Stream<DynamicTest> itIsRefusedForWhatItIs(TestReporter reporter) {
        requests = new HostileRequests(server);
        operations = new Operations();
        Stream<DynamicTest> tests = operations.all().stream()
                .filter(Operation::hasBody)
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> tryAll(operation)));
        DynamicTest count = DynamicTest.dynamicTest("all of them", () -> {
            reporter.publishEntry("cases", String.valueOf(cases));
            assertTrue(cases > 600, cases + " cases");
        });
        return Stream.concat(tests, Stream.of(count));
    }

    private void tryAll(Operation operation) throws Exception {
        for (Map.Entry<String, String> value : VALUES.entrySet()) {
            refused(operation, value.getKey(), "");
            refused(operation, "{\"x\":" + value.getKey() + "}", "");
            for (String member : numbers(operation)) {
                refused(operation, "{\"" + member + "\":" + value.getKey() + "}", value.getValue());
            }
        }
    }

    /** Those of the schema whose values are whole numbers. */
    private List<String> numbers(Operation operation) {
        List<String> numbers = new ArrayList<>();
        operations
                .resolve(operations.bodySchema(operation))
                .path("properties")
                .properties()
                .forEach(member -> {
                    if (operations
                            .resolve(member.getValue())
                            .path("type")
                            .toString()
                            .contains("integer")) {
                        numbers.add(member.getKey());
                    }
                });
        return numbers;
    }

    private void refused(Operation operation, String body, String why) throws Exception {
        cases++;
        HttpResponse<String> answer = requests.send(
                operation,
                requests.address(operation).replaceAll("\\{[^}]+}", "none"),
                operation.isConditional() ? List.of("If-Match", "*") : List.of(),
                body);
        String shown = operation.id() + " " + body.substring(0, Math.min(100, body.length())) + " "
                + answer.statusCode() + " " + answer.body();
        boolean lines = operation.mediaType().endsWith("ndjson");
        assertTrue(lines || List.of(400, 422).contains(answer.statusCode()), shown);
        JsonNode errors = json(answer.body()).path("errors");
        assertFalse(errors.isEmpty(), shown);
        assertFalse(errors.toString().contains("well-formed"), shown);
        String largest = why.equals("whole number") && body.contains("2147483") ? "" : why;
        assertTrue(lines || errors.toString().contains(largest), shown);
    }
}
