package io.backgrounder.web.http;

import static io.backgrounder.Documents.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other origins may ask for whatever they like, and read what clients need (Fetch, 3.3). */
@QuarkusTest
class CorsTest {
    /** What a page may read anyway, or never (Fetch, 2.2.2). */
    private static final Set<String> SAFE = Set.of(
            "cache-control",
            "content-language",
            "content-length",
            "content-type",
            "expires",
            "last-modified",
            "pragma");

    private static ValidatableResponse preflight(String path, String method, String... headers) {
        var request = given().header("Origin", "https://page.example").header("Access-Control-Request-Method", method);
        for (String names : headers) {
            request.header("Access-Control-Request-Headers", names);
        }
        return request.options(path).then().statusCode(200).header("Access-Control-Allow-Origin", equalTo("*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "traceparent",
                "cache-control,x-requested-with",
                "Authorization",
                "authorization, idempotency-key , If-Match",
                "x-anything-at-all,baggage,sentry-trace,b3,x_y.z",
            })
    void anyHeaderThatIsAskedForIsAllowed(String names) {
        String allowed = preflight("/v1/stories", "GET", names)
                .header("Vary", containsString("Access-Control-Request-Headers"))
                .extract()
                .header("Access-Control-Allow-Headers");
        assertEquals(Arrays.stream(names.split(",")).map(String::strip).toList(), List.of(allowed.split(", ")));
    }

    @Test
    void whatIsNoNameIsNotReflected() {
        preflight("/v1/stories", "GET", "x a, y:z, *, (c), ok").header("Access-Control-Allow-Headers", equalTo("ok"));
        preflight("/v1/stories", "GET", "*").header("Access-Control-Allow-Headers", nullValue());
        preflight("/v1/stories", "GET").header("Access-Control-Allow-Headers", nullValue());
        preflight("/v1/stories", "GET", "a", "b").header("Access-Control-Allow-Headers", equalTo("a, b"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/stories, 'GET, HEAD, OPTIONS'",
        "/v1/stories/, 'GET, HEAD, OPTIONS'",
        "/v1/stories/none, 'GET, HEAD, OPTIONS'",
        "/editorial/v1/stories, 'GET, HEAD, OPTIONS, POST'",
        "/editorial/v1/stories/none, 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'",
        "/editorial/v1/stories/none/publication, 'DELETE, GET, HEAD, OPTIONS, PUT'",
        "/editorial/v1/stories/none/schedule, 'DELETE, OPTIONS'",
        "/editorial/v1/import, 'OPTIONS, POST'",
        "/admin/v1/api-keys/none, 'DELETE, GET, HEAD, OPTIONS'",
        "/openapi.json, 'GET, HEAD, OPTIONS'",
        "/q/health, 'GET, HEAD, OPTIONS'",
        "/, 'GET, HEAD, OPTIONS'"
    })
    void theMethodsOfTheAddressAreAllowed(String path, String methods) {
        preflight(path, "PUT").header("Access-Control-Allow-Methods", equalTo(methods));
    }

    @Test
    void whatIsNotThereAllowsNothing() {
        given().header("Access-Control-Request-Method", "GET")
                .options("/v1/nothing")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void everyHeaderThatTheDocumentDeclaresIsExposed() {
        Set<String> exposed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        String header = given().get("/v1/stories")
                .then()
                .header("Access-Control-Expose-Headers", not(containsString("*")))
                .extract()
                .header("Access-Control-Expose-Headers");
        exposed.addAll(List.of(header.split(", ")));
        Set<String> declared = new TreeSet<>();
        declared(json(given().get("/openapi.json").asString()), declared);
        assertTrue(declared.size() > 10, declared.toString());
        declared.removeIf(name -> exposed.contains(name) || SAFE.contains(name.toLowerCase(java.util.Locale.ROOT)));
        assertEquals(Set.of(), declared);
    }

    private static void declared(JsonNode node, Set<String> names) {
        if (node.has("description") && node.has("headers")) {
            node.get("headers").fieldNames().forEachRemaining(names::add);
        }
        node.forEach(child -> declared(child, names));
    }
}
