package io.backgrounder.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Swagger UI and the document, as they are served. */
@QuarkusTest
class SwaggerUiTest {
    private static final Pattern RELATIVE = Pattern.compile("(?:src|href)=\"(\\w[^\":]*)\"|url: '(\\w[^']*)'");

    @TestHTTPResource
    URI server;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi",
                "/openapi.json",
                "/openapi.yaml",
                "/openapi.yml",
                "/openapi?format=JSON",
                "/swagger-ui",
                "/swagger-ui/swagger-ui.css",
                "/swagger-ui/swagger-ui-bundle.js"
            })
    void itIsCompressedAndValidated(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = get(address, "identity", "none");
        HttpResponse<byte[]> gzip = get(address, "gzip", "none");
        assertEquals(200, gzip.statusCode());
        assertEquals("gzip", gzip.headers().firstValue("Content-Encoding").orElseThrow());
        assertTrue(gzip.body().length < plain.body().length * 0.6, gzip.body().length + " of " + plain.body().length);
        assertTrue(String.join(",", gzip.headers().allValues("Vary")).contains("Accept-Encoding"));
        for (String encoding : new String[] {"gzip", "identity"}) {
            String etag = (encoding.equals("gzip") ? gzip : plain)
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            assertEquals(304, get(address, encoding, etag).statusCode());
            assertEquals(200, get(address, encoding, "\"another\"").statusCode());
        }
        assertEquals(0, plain.headers().allValues("Content-Encoding").size());
    }

    @Test
    void theFormatIsWhatWasAskedFor() {
        for (String address : new String[] {"/openapi.json", "/openapi?format=json"}) {
            given().get(address).then().contentType(containsString("application/json"));
        }
        given().accept("application/json").get("/openapi").then().contentType(containsString("application/json"));
        for (String address : new String[] {"/openapi", "/openapi.yaml", "/openapi.yml"}) {
            given().get(address).then().contentType(containsString("application/yaml"));
        }
    }

    /** From wherever the page was read: a proxy's prefix is before all of them. */
    @Test
    void thePageRefersToWhatThereIsByRelativeAddresses() {
        String page =
                given().get("/swagger-ui").then().statusCode(200).extract().asString();
        int count = 0;
        for (MatchResult found : RELATIVE.matcher(page).results().toList()) {
            String address = found.group(1) == null ? found.group(2) : found.group(1);
            given().get("/" + address).then().statusCode(200);
            count++;
        }
        assertEquals(3, count, page);
        assertTrue(!page.contains("=\"/") && !page.contains("'/"), page);
    }

    @Test
    void whatIsNotItsOwnIsNotServed() {
        for (String address : new String[] {
            "/webjars/swagger-ui/index.html", "/swagger-ui/none.js", "/swagger-ui/swagger-initializer.js"
        }) {
            given().get(address).then().statusCode(404);
        }
    }

    private HttpResponse<byte[]> get(String address, String encoding, String etag)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.resolve(address))
                        .header("Accept-Encoding", encoding)
                        .header("If-None-Match", etag)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
