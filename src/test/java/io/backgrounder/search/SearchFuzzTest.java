package io.backgrounder.search;

import static io.backgrounder.Documents.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is asked is answered, or refused by the name of the parameter that is wrong. */
@QuarkusTest
class SearchFuzzTest {
    private static final int REQUESTS = Integer.getInteger("search.fuzz", 5000);
    private static final List<String> PIECES = List.of(
            "lowenthal",
            "glaciers",
            "saffron",
            "the",
            "die",
            "un",
            "or",
            "OR",
            "and",
            "\"",
            "\"\"",
            "“",
            "”",
            "-",
            "--",
            "- ",
            "(",
            ")",
            "&",
            "|",
            "!",
            ":*",
            "<->",
            "<2>",
            "*",
            "%",
            "_",
            "'",
            "''",
            "\\",
            "\\'",
            "#kind/story",
            "#language/en",
            "b265e500672c",
            "b165e5",
            "b100041",
            "'#kind/topic'",
            "; drop table story",
            "' or 1=1 --",
            "$1",
            "?",
            ":q",
            "{",
            "}",
            "<script>",
            "&amp;",
            "https://a.example/b?c#d",
            "a@b.example",
            "1.5e10",
            "-7",
            "½",
            "ﬁ",
            "İ",
            "ß",
            "Ω",
            "ё",
            "木",
            "木桥",
            "الجسر",
            "ा",
            "ไม้",
            "\u0301",
            "\u200d",
            "\u202e",
            "\ufeff",
            "💡",
            "👩‍🚀",
            "\u0002",
            "\u0003",
            "\u007f",
            "\t",
            "\n",
            "\u00a0",
            "\u3000",
            "x".repeat(60),
            "木".repeat(30));
    private static final List<String> VALUES = List.of(
            "story",
            "topic",
            "summary,faq",
            "x",
            "",
            "united-nations",
            "find-mira-lowenthal",
            "en",
            "de",
            "'",
            "zz-\\",
            "true",
            "false",
            "2020-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "0001-01-01T00:00:00Z",
            "yesterday",
            "1",
            "100",
            "0",
            "101",
            "-1",
            "topic,month",
            "type,language,source",
            "AAAA",
            "title",
            "plain",
            "summary");
    private static final List<String> NAMES = List.of(
            "types",
            "topic",
            "source",
            "faq",
            "language",
            "publishedAfter",
            "publishedBefore",
            "updatedSince",
            "facets",
            "highlight",
            "total",
            "limit",
            "cursor",
            "fields",
            "text",
            "minPosition",
            "colour");

    @TestHTTPResource
    URI server;

    private final Random random = new Random(20261125);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void nothingMakesAnError() {
        SearchClient.load();
        List<String> requests =
                IntStream.range(0, REQUESTS).mapToObj(i -> request()).toList();
        List<Integer> statuses = requests.parallelStream().map(this::status).toList();
        assertTrue(statuses.stream().filter(status -> status == 200).count() > REQUESTS / 4);
        assertTrue(statuses.stream().filter(status -> status == 400).count() > REQUESTS / 20);
    }

    private String request() {
        boolean suggest = random.nextInt(4) == 0;
        String address = (suggest ? "/v1/suggest?q=" : "/v1/search?q=") + encode(query());
        int more = random.nextInt(5) < 3 ? 0 : 1 + random.nextInt(3);
        return address
                + IntStream.range(0, more)
                        .mapToObj(i -> "&" + any(NAMES) + "=" + encode(any(VALUES)))
                        .collect(Collectors.joining());
    }

    private String query() {
        return Stream.generate(() -> any(PIECES) + (random.nextInt(3) == 0 ? "" : " "))
                .limit(1 + random.nextInt(random.nextInt(20) == 0 ? 40 : 6))
                .collect(Collectors.joining());
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int status(String request) {
        HttpResponse<String> answer = client.sendAsync(
                        HttpRequest.newBuilder(server.resolve(request)).build(), HttpResponse.BodyHandlers.ofString())
                .join();
        String shown = request + "\n" + answer.body();
        assertTrue(List.of(200, 400, 503).contains(answer.statusCode()), shown);
        if (answer.statusCode() == 503) {
            // No connection was free within 250 ms, or the position is still to come.
            assertTrue(answer.headers().firstValue("Retry-After").isPresent(), shown);
        } else if (answer.statusCode() == 400) {
            JsonNode errors = json(answer.body()).path("errors");
            assertFalse(errors.isEmpty(), shown);
            errors.forEach(error -> {
                assertFalse(error.path("parameter").asText().isEmpty(), shown);
                assertTrue(request.contains(error.get("parameter").asText() + "="), shown);
            });
        } else {
            assertEquals(true, json(answer.body()).has("data"), shown);
        }
        return answer.statusCode();
    }
}
