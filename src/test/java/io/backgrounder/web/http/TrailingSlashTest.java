package io.backgrounder.web.http;

import static io.backgrounder.Documents.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address with a slash at its end leads to the one without, wherever there is something. */
@QuarkusTest
class TrailingSlashTest {
    static List<String> addresses() throws IOException {
        List<String> addresses = new ArrayList<>();
        json(Files.readString(Path.of("openapi/openapi.json")))
                .path("paths")
                .fieldNames()
                .forEachRemaining(path ->
                        addresses.add(path.replace("{collection}", "stories").replaceAll("\\{[^}]+}", "none")));
        addresses.remove("/");
        addresses.addAll(
                List.of("/openapi", "/openapi.json", "/swagger-ui", "/q/health", "/q/health/ready", "/q/metrics"));
        return addresses;
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void itIsRedirected(String address) {
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
            for (String query : List.of("", "?limit=5&q=a%2Fb")) {
                given().redirects()
                        .follow(false)
                        .urlEncodingEnabled(false)
                        .request(method, address + "/" + query)
                        .then()
                        .statusCode(308)
                        .header("Location", equalTo(address + query));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere/", "/v1/", "/v1/nothing/", "/v1/stories/none/nothing/", "/editorial/", "/q/nothing/"})
    void whereNothingIsThereIsNothing(String address) {
        for (String method : List.of("GET", "POST", "DELETE", "OPTIONS")) {
            given().redirects()
                    .follow(false)
                    .request(method, address)
                    .then()
                    .statusCode(404)
                    .header("Location", nullValue());
        }
    }
}
