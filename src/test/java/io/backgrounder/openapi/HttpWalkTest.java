package io.backgrounder.openapi;

import static io.backgrounder.Documents.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.backgrounder.address.Kind;
import io.backgrounder.openapi.HttpWalk.Answer;
import io.backgrounder.openapi.HttpWalk.Field;
import io.backgrounder.openapi.Operations.Operation;
import io.backgrounder.web.request.Surface;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/**
 * Every method at every address, with every header that means something to HTTP, absent, once and in two lines: the answer is what the
 * OpenAPI document, RFC 9110 and RFC 5789 say.
 */
@QuarkusTest
class HttpWalkTest {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get");
    private static final List<String> IMPLEMENTED = METHODS.subList(0, 7);
    /** Of which two lines are refused, and one is the business of those operations that take it. */
    private static final Set<String> SINGLE =
            Set.of("Authorization", "Content-Type", "Idempotency-Key", "Last-Event-ID");

    private static final List<Field> FIELDS = List.of(
            new Field("Accept", "*/*"),
            new Field("Accept", "text/html"),
            new Field("Accept", "text/html", "*/*;q=0.1"),
            new Field("Accept", "*/*;q=0.1", "text/html"),
            new Field("Accept", "*/*", "no media type"),
            new Field("Accept-Encoding", "gzip"),
            new Field("Accept-Encoding", "br", "gzip"),
            new Field("Authorization", "Bearer wrong"),
            new Field("Authorization", HttpWalk.KEY, HttpWalk.KEY),
            new Field("Content-Encoding", "identity"),
            new Field("Content-Encoding", "br"),
            new Field("Content-Encoding", "gzip", "gzip"),
            new Field("Content-Type", "text/plain"),
            new Field("Content-Type", "no media type"),
            new Field("Content-Type", "application/json", "application/json"),
            new Field("Idempotency-Key", "walk"),
            new Field("Idempotency-Key", "walk", "walk"),
            new Field("If-Match", "\"a\""),
            new Field("If-Match", "\"a\"", "*"),
            new Field("If-None-Match", "*"),
            new Field("If-None-Match", "\"a\""),
            new Field("If-None-Match", "\"a\"", "\"b\""),
            new Field("If-None-Match", "\"a\"", "*"),
            new Field("Last-Event-ID", "x"),
            new Field("Last-Event-ID", "x", "x"),
            new Field("Prefer", "return=minimal", "wait=1"),
            new Field("Range", "bytes=0-1"),
            new Field("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

    /** Those of which one answers for the others, where a method is not taken. */
    private static final List<Field> ELSEWHERE = FIELDS.stream()
            .filter(field -> field.isRepeated() && SINGLE.contains(field.name())
                    || field.lines().contains("text/html")
                    || field.lines().contains("Bearer wrong"))
            .toList();

    private static final String KIND = "(?<=/)(" + Kind.COLLECTIONS + ")|\\{(" + Kind.DOCUMENTS + ")}";

    @TestHTTPResource
    URI server;

    private final Map<String, Integer> alike = new HashMap<>();
    private HttpWalk walk;
    private int cases;

    /** One test for each address. */
    @TestFactory
    Stream<DynamicTest> everyMethodAndHeaderAnswersAsItShould(TestReporter reporter) {
        walk = new HttpWalk(server);
        Stream<DynamicTest> tests = walk.addresses().entrySet().stream()
                .map(address -> DynamicTest.dynamicTest(address.getKey(), () -> tryAll(address.getValue())));
        DynamicTest count = DynamicTest.dynamicTest("all of them", () -> {
            reporter.publishEntry("cases", String.valueOf(cases));
            assertTrue(cases > 4_000, cases + " cases");
        });
        return Stream.concat(tests, Stream.of(count));
    }

    private void tryAll(List<Operation> operations) throws Exception {
        String address = HttpWalk.address(operations);
        String allow = HttpWalk.allow(operations);
        // Of addresses that differ by their kind, each tries its share of the fields.
        int kind = alike.merge(operations.get(0).path().replaceAll(KIND, "{kind}"), 1, Integer::sum) - 1;
        for (String method : METHODS) {
            Operation operation = operations.stream()
                    .filter(one -> one.method().equals(method.equals("HEAD") ? "GET" : method))
                    .findFirst()
                    .orElse(null);
            Answer plain = walk.send(method, address, operation, null);
            check(method + " " + address, method, allow, operation, plain);
            // A HEAD is made as a GET is.
            for (Field field : operation == null || method.equals("HEAD") ? ELSEWHERE : FIELDS) {
                if (kind > 0 && (FIELDS.indexOf(field) + kind) % 4 > 0) {
                    continue;
                }
                String where = method + " " + address + " with " + field;
                Answer answer = walk.send(method, address, operation, field);
                check(where, method, allow, operation, answer);
                if (SINGLE.contains(field.name()) && field.isRepeated()) {
                    assertEquals(400, answer.status(), where);
                    assertTrue(method.equals("HEAD") || answer.body().contains(field.name()), where + answer.body());
                } else if (field.isRepeated()) {
                    assertEquals(
                            walk.send(method, address, operation, field.joined())
                                    .status(),
                            answer.status(),
                            where);
                } else {
                    changes(where, operation, field, plain, answer);
                }
            }
        }
    }

    /** What holds whatever the headers are. */
    private void check(String where, String method, String allow, Operation operation, Answer answer) {
        cases++;
        String shown = where + " " + answer;
        assertEquals(1, answer.headers().get("Request-Id").size(), shown);
        assertNull(answer.header("X-SSE-Content-Type"), shown);
        if (answer.status() >= 400) {
            assertEquals("application/problem+json", answer.header("Content-Type"), shown);
            assertEquals("no-store", answer.header("Cache-Control"), shown);
        }
        if (answer.status() == 400 && operation == null) {
            return;
        }
        if (!IMPLEMENTED.contains(method)) {
            assertEquals(501, answer.status(), shown);
        } else if (method.equals("OPTIONS")) {
            assertEquals(200, answer.status(), shown);
            assertEquals(allow, answer.header("Allow"), shown);
        } else if (operation == null) {
            assertEquals(405, answer.status(), shown);
            assertEquals(allow, answer.header("Allow"), shown);
        } else {
            assertTrue(operation.definition().path("responses").has(String.valueOf(answer.status())), shown);
            assertTrue(answer.status() < 500, shown);
            assertTrue(!method.equals("HEAD") || answer.body().isEmpty(), shown);
        }
        if (answer.status() == 406) {
            assertTrue(
                    method.equals("HEAD")
                            || !json(answer.body()).path("mediaTypes").isEmpty(),
                    shown);
        } else if (answer.status() == 415) {
            offers(shown, answer);
        }
    }

    private static void offers(String shown, Answer answer) {
        String codings = answer.header("Accept-Encoding");
        String types = answer.header("Accept");
        assertTrue(codings != null || types != null, shown);
        if (codings == null) {
            String detail = json(answer.body()).path("detail").asText();
            for (String type : types.split(", ")) {
                assertTrue(detail.contains(type), shown);
            }
        }
    }

    /** What one line of a header makes of an answer. */
    private static void changes(String where, Operation operation, Field field, Answer plain, Answer answer) {
        String shown = where + " " + answer;
        if (operation == null) {
            assertEquals(plain.status(), answer.status(), shown);
            return;
        }
        boolean reads = operation.method().equals("GET");
        Map<String, Integer> expected = Map.of(
                "Accept: [text/html]", Operations.answers(operation) ? 406 : plain.status(),
                "Authorization: [Bearer wrong]",
                        Surface.of(operation.path()).key() == Surface.Key.IGNORED ? plain.status() : 401,
                "Content-Encoding: [br]", operation.hasBody() ? 415 : plain.status(),
                "Content-Type: [text/plain]", operation.hasBody() ? 415 : plain.status(),
                "Content-Type: [no media type]", operation.hasBody() ? 415 : plain.status(),
                "If-Match: [\"a\"]", plain.status() == 200 && plain.header("ETag") != null ? 412 : plain.status(),
                "If-None-Match: [*]", plain.status() == 200 && plain.header("ETag") != null ? 304 : plain.status(),
                "Last-Event-ID: [x]", operation.path().endsWith("/stream") ? 400 : plain.status());
        boolean conditional = field.name().startsWith("If-") || field.name().equals("Idempotency-Key");
        if (conditional && !reads) {
            // The operations' own tests say what becomes of it.
            return;
        }
        assertEquals(expected.getOrDefault(field.toString(), plain.status()), answer.status(), shown);
        if (answer.status() == 401) {
            assertNotNull(answer.header("WWW-Authenticate"), shown);
        }
        boolean same = reads && plain.status() == 200 && answer.status() == 200 && plain.header("ETag") != null;
        if (same && !field.name().equals("Accept-Encoding")) {
            assertEquals(plain.header("ETag"), answer.header("ETag"), shown);
            assertEquals(plain.body(), answer.body(), shown);
        }
    }
}
