package io.backgrounder.bulk;

import static io.backgrounder.Documents.source;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An import may come packed by gzip; whatever is packed in it costs no more than its length allows. */
@QuarkusTest
class PackedImportTest {
    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] source(String slug) {
        return (Import.source(slug) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static Response send(String coding, byte[] body) {
        return Editor.editor()
                .contentType("application/x-ndjson")
                .header("Content-Encoding", coding)
                .body(body)
                .post("/editorial/v1/import");
    }

    /** What is packed is an import, and not everything whose address ends like that. */
    @Test
    void aResourceWithTheNameOfTheImportIsNotUnpacked() {
        Editor.editor()
                .contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body(gzip(source("import")))
                .put("/editorial/v1/sources/import?publish=true")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", equalTo("identity"));
    }

    private static List<JsonNode> results(byte[] packed) {
        String answer = send("gzip", packed).then().statusCode(200).extract().asString();
        List<JsonNode> told = answer.lines().map(Documents::json).toList();
        Import.checkSummary(told);
        return told.subList(0, told.size() - 1);
    }

    private static String statuses(byte[] packed) {
        return String.join(
                " ",
                results(packed).stream()
                        .map(result -> result.path("status").asText())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip"})
    void itIsUnpacked(String coding) {
        String slug = "packed-" + UUID.randomUUID();
        send(coding, gzip(joined(source(slug), source(slug))))
                .then()
                .statusCode(200)
                .body(containsString("\"line\":1,\"status\":\"created\""))
                .body(containsString("\"line\":2,\"status\":\"unchanged\""));
        given().get("/v1/sources/" + slug).then().statusCode(200);
    }

    @Test
    void thePlainFileIsTakenAsItIs() {
        send("identity", source("packed-not")).then().statusCode(200).body(containsString("created"));
    }

    /** As tools write them that pack in parallel. */
    @Test
    void severalMembersAreOneFile() {
        byte[][] members = IntStream.range(0, 5)
                .mapToObj(i -> gzip(source("packed-member-" + i)))
                .toArray(byte[][]::new);
        assertEquals("created created created created created", statuses(joined(members)));
    }

    @Test
    void aBrokenFileDoesWhatIsBeforeTheBreakAndSaysWhereItIs() {
        String line = new String(source("packed-broken"), StandardCharsets.US_ASCII);
        String wide = line.replace(",", "," + " ".repeat(2000));
        byte[] first = gzip(wide.repeat(50).getBytes(StandardCharsets.US_ASCII));
        byte[] random = new byte[20_000];
        new java.util.Random(1).nextBytes(random);
        byte[] noise = gzip(random);
        for (byte[] broken : List.of(
                joined(first, "no gzip".getBytes(StandardCharsets.US_ASCII)),
                joined(first, Arrays.copyOf(noise, noise.length / 2)),
                joined(first, Arrays.copyOf(gzip(source("packed-cut")), 12)))) {
            List<JsonNode> results = results(broken);
            JsonNode last = results.get(results.size() - 1);
            assertTrue(results.size() > 10, results.size() + " lines");
            assertEquals(results.size(), last.path("line").asInt());
            assertEquals("failed", last.path("status").asText(), last.toString());
            assertTrue(last.at("/errors/0/detail").asText().contains("gzip"), last.toString());
            assertEquals("packed-broken", results.get(0).path("slug").asText());
        }
        assertEquals("failed", statuses("no gzip".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("failed", statuses(new byte[0]));
    }

    /** A thousandth of what they are, as small as gzip makes it. */
    @ParameterizedTest
    @CsvSource({"' ', false", "'\n', false", "x, false", "x, true"})
    void aBombIsCutOff(String filling, boolean inLines) throws IOException {
        byte[] block = filling.repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        if (inLines) {
            for (int i = 0; i < block.length; i += 1 << 16) {
                block[i] = '\n';
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(source("packed-bomb"));
            for (int i = 0; i < 128; i++) {
                gzip.write(block);
            }
            gzip.write(source("packed-behind-a-bomb"));
        }
        List<JsonNode> results = results(out.toByteArray());
        JsonNode last = results.get(results.size() - 1);
        assertTrue(last.at("/errors/0/detail").asText().startsWith("unpacks to more than"), last.toString());
        given().get("/v1/sources/packed-bomb").then().statusCode(200);
        given().get("/v1/sources/packed-behind-a-bomb").then().statusCode(404);
    }

    @Test
    void aRepeatUnderItsKeyIsTheSameFilePackedOrNot() {
        String key = UUID.randomUUID().toString();
        byte[] file = joined(source("packed-repeat"), source("packed-repeat"));
        String first = keyed(key, "gzip", gzip(file));
        assertEquals(results(first), results(keyed(key, "identity", file)));
    }

    private static List<String> results(String answer) {
        return answer.lines().filter(line -> !line.contains("\"summary\"")).toList();
    }

    private static String keyed(String key, String coding, byte[] body) {
        return Editor.editor()
                .contentType("application/x-ndjson")
                .header("Idempotency-Key", key)
                .header("Content-Encoding", coding)
                .body(body)
                .post("/editorial/v1/import")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip", "compress", "x"})
    void anotherCodingIsRefused(String coding) {
        send(coding, gzip(source("packed-otherwise")))
                .then()
                .statusCode(415)
                .header("Accept-Encoding", equalTo("gzip, identity"))
                .body("detail", containsString("gzip"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br"})
    void nothingElseIsUnpacked(String coding) {
        Editor.editor()
                .contentType(Editor.JSON)
                .header("Content-Encoding", coding)
                .body(gzip("{}".getBytes(StandardCharsets.UTF_8)))
                .post("/editorial/v1/stories")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", equalTo("identity"))
                .body("detail", containsString("identity"));
    }
}
