package io.backgrounder.cache;

import static io.backgrounder.DemoContent.LEAP_SECOND_STORY;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStream;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ContentCodingTest {
    @TestHTTPResource(LEAP_SECOND_STORY)
    URI story;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NULL|",
                "''|",
                "gzip|gzip",
                "x-gzip|gzip",
                "br, GZIP|br gzip",
                "gzip, deflate, br, zstd|br zstd gzip",
                "gzip;q=0|",
                "gzip; q=0.0|",
                "gzip;q=0.5|gzip",
                "gzip;q=x|gzip",
                "gzip;level=1|gzip",
                "gzip, br;q=0.9, zstd;q=0.95|gzip zstd br",
                "*|br zstd gzip",
                "*;q=0|",
                "gzip;q=0, *|br zstd",
                "zstd, *;q=0.1|zstd br gzip",
                "identity, *;q=0.1|",
                "identity;q=0.5, gzip;q=0.4, br;q=0.5|br",
                "identity;q=0|",
                "deflate|"
            },
            nullValues = "NULL")
    void theOneWithTheGreatestWeightComesFirst(String header, String accepted) {
        String names = ContentCoding.accepted(header).stream()
                .map(coding -> coding.header.toString())
                .collect(Collectors.joining(" "));
        assertEquals(accepted == null ? "" : accepted, names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "gzip"})
    void eachCodingIsAnotherRepresentationOfTheSame(String coding) throws Exception {
        HttpResponse<byte[]> plain = get("Accept-Encoding", "identity");
        HttpResponse<byte[]> encoded = get("Accept-Encoding", coding);
        assertEquals(coding, header(encoded, "Content-Encoding"));
        assertTrue(header(encoded, "Vary").contains("Accept-Encoding"));
        assertEquals(header(plain, "ETag").replaceAll("\"$", "-" + coding + "\""), header(encoded, "ETag"));
        assertTrue(encoded.body().length < plain.body().length * 0.5, encoded.body().length + " bytes");
        assertEquals(new String(plain.body(), StandardCharsets.UTF_8), decoded(coding, encoded.body()));
        HttpResponse<byte[]> unchanged = get("Accept-Encoding", coding, "If-None-Match", header(encoded, "ETag"));
        assertEquals(304, unchanged.statusCode());
        assertEquals(header(encoded, "ETag"), header(unchanged, "ETag"));
        assertNull(header(unchanged, "Content-Encoding"));
        assertEquals(
                200,
                get("Accept-Encoding", coding, "If-None-Match", header(plain, "ETag"))
                        .statusCode());
    }

    @Test
    void anAnswerThatIsNotKeptIsCompressedToo() {
        given().header("Accept-Encoding", "gzip")
                .get(LEAP_SECOND_STORY + "?minPosition=1")
                .then()
                .header("Content-Encoding", "gzip");
    }

    private static String decoded(String coding, byte[] body) throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        try (InputStream plain = switch (coding) {
            case "br" -> new BrotliInputStream(in);
            case "zstd" -> new ZstdInputStream(in);
            default -> new GZIPInputStream(in);
        }) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<byte[]> get(String... headers) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(story).headers(headers).build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
