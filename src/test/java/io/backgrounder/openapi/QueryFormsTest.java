package io.backgrounder.openapi;

import static io.backgrounder.Documents.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.openapi.HttpWalk.Answer;
import io.backgrounder.openapi.Operations.Operation;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All the ways to write the same query (WHATWG URL, 5.1; RFC 3986, 2.1) have the same answer, and other queries have their own. */
@QuarkusTest
class QueryFormsTest {
    @TestHTTPResource
    URI server;

    private HttpWalk walk;
    private int cases;

    @BeforeEach
    void read() {
        walk = new HttpWalk(server);
    }

    /** One test for each operation that reads. */
    @TestFactory
    Stream<DynamicTest> listsAreJoinedOrRepeatedAndNothingElseIs(TestReporter reporter) {
        Stream<DynamicTest> tests = walk.operations.all().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> tryAll(operation)));
        DynamicTest count = DynamicTest.dynamicTest("all of them", () -> {
            reporter.publishEntry("cases", String.valueOf(cases));
            assertTrue(cases > 300, cases + " cases");
        });
        return Stream.concat(tests, Stream.of(count));
    }

    private void tryAll(Operation operation) throws Exception {
        for (JsonNode parameter : operation.definition().path("parameters")) {
            String name = parameter.path("name").asText();
            JsonNode schema = walk.operations.resolve(parameter.path("schema"));
            if (!parameter.path("in").asText().equals("query")) {
                continue;
            } else if (schema.path("type").asText().equals("array")) {
                tryList(operation, name, values(walk.operations.resolve(schema.path("items"))));
            } else {
                Answer answer = get(operation, name + "=a&" + name + "=b");
                assertEquals(400, answer.status(), operation.id() + " " + name);
                assertTrue(
                        answer.body().contains("\"parameter\":\"" + name + "\""), operation.id() + " " + answer.body());
            }
        }
    }

    private void tryList(Operation operation, String name, List<String> values) throws Exception {
        String rest = operation.id().equals("search") || operation.id().equals("suggest") ? "&q=treaty" : "";
        String first = values.get(0);
        String second = values.get(values.size() - 1);
        Answer joined = get(operation, name + "=" + first + "," + second + rest);
        for (String query : new String[] {
            name + "=" + first + "&" + name + "=" + second + rest,
            name + "=" + first + "%2C" + second + rest,
            "%" + Integer.toHexString(name.charAt(0)) + name.substring(1) + "=" + first + "," + second + rest,
            "&&" + name + "=" + first + rest + "&" + name + "=" + second,
        }) {
            Answer answer = get(operation, query);
            String shown = operation.id() + " " + query + " " + answer;
            assertEquals(joined.status(), answer.status(), shown);
            assertEquals(joined.header("ETag"), answer.header("ETag"), shown);
            if (joined.status() == 200 && !operation.path().endsWith("/changes")) {
                assertEquals(joined.body(), answer.body(), shown);
            }
        }
        Answer twice = get(operation, name + "=" + first + "," + second + "&" + name + "=" + first + rest);
        assertEquals(400, twice.status(), operation.id() + " " + twice);
    }

    /** Of an open set there are ids, which may name nothing. */
    private static List<String> values(JsonNode schema) {
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        schema.path("anyOf").forEach(one -> one.path("enum").forEach(value -> values.add(value.asText())));
        return values.size() > 1
                ? values
                : List.of("story_01k8zp4n1zfyvbfgw3dtec81k2", "story_00000000000000000000000000");
    }

    private Answer get(Operation operation, String query) throws Exception {
        cases++;
        return walk.send("GET", HttpWalk.address(List.of(operation)) + "?" + query, operation, null);
    }

    /** A cursor goes on in the same list, however that is written. */
    @Test
    void aCursorDoesNotMindHowAListIsWritten() throws Exception {
        String list = "/v1/changes?types=story,topic&limit=1";
        assertEquals(200, walk.send("GET", list, null, null).status());
        String hits = "/v1/search?q=treaty+or+second&types=story,faq&limit=1";
        String cursor = json(walk.send("GET", hits, null, null).body())
                .at("/page/nextCursor")
                .asText();
        Answer joined = walk.send("GET", hits + "&cursor=" + cursor, null, null);
        Answer repeated =
                walk.send("GET", hits.replace("story,faq", "story&types=faq") + "&cursor=" + cursor, null, null);
        assertEquals(200, joined.status(), joined.toString());
        assertEquals(json(joined.body()).path("data"), json(repeated.body()).path("data"));
    }

    /** What one reader asks for is never what another gets, though a server in front of the resource might read it in another way. */
    @ParameterizedTest
    @CsvSource({
        "/v1/stories?minPosition=0;topic=united-nations, 400",
        "/v1/stories?limit=20;topic=united-nations, 400",
        "/v1/stories?topic=united-nations;total=true, 400",
        "/v1/stories?minPosition=0&topic=united-nations, 200",
        "/v1/stories?minPosition=0%26topic=united-nations, 400",
        "/v1/search?q=leap;second, 200",
        "/v1/search?q=leap%3Bsecond, 200",
        "/v1/stories?Limit=1, 400",
        "/v1/stories?limit=1&LIMIT=1, 400"
    })
    void noQueryIsTakenForAnother(String address, int status) throws Exception {
        Answer all = walk.send("GET", "/v1/stories", null, null);
        for (int time = 0; time < 2; time++) {
            Answer answer = walk.send("GET", address, null, null);
            assertEquals(status, answer.status(), answer.toString());
            assertEquals(
                    all.header("ETag"),
                    walk.send("GET", "/v1/stories", null, null).header("ETag"));
        }
    }
}
