package io.backgrounder.docs;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** A call of {@code curl}, made by RestAssured: the build needs nothing but Java. */
final class CurlCall {
    private static final String HOST = "localhost:8080";

    private final RequestSpecification request =
            given().urlEncodingEnabled(false).redirects().follow(false);
    private String method;
    private String url;
    private boolean isEndless;

    /** @param files gives the content of a file; of standard input, by the name {@code -} */
    CurlCall(List<String> arguments, Function<String, byte[]> files) {
        String implied = "GET";
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            switch (word) {
                case "-s", "-i" -> {}
                case "-N" -> isEndless = true;
                case "-X" -> method = words.next();
                case "-H" -> {
                    String[] header = words.next().split(": ", 2);
                    request.header(header[0], header[1]);
                }
                case "--json" -> {
                    implied = "POST";
                    request.contentType("application/json").body(words.next().getBytes(StandardCharsets.UTF_8));
                }
                case "-T" -> {
                    implied = "PUT";
                    request.body(files.apply(words.next()));
                }
                default -> {
                    assertTrue(url == null && word.startsWith(HOST + "/"), word);
                    url = word.substring(HOST.length());
                }
            }
        }
        method = method == null ? implied : method;
    }

    /** The body of the answer. */
    String send(int status) throws IOException, InterruptedException {
        return isEndless
                ? begin(status)
                : request.request(method, url)
                        .then()
                        .log()
                        .ifValidationFails()
                        .statusCode(status)
                        .extract()
                        .asString();
    }

    /** No more than the beginning of an answer without an end. */
    private String begin(int status) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + url))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            assertEquals(status, answer.statusCode());
            return new String(body.readNBytes(1), StandardCharsets.UTF_8);
        }
    }
}
