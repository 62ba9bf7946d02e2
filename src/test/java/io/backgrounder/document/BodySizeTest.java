package io.backgrounder.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.Import;
import io.backgrounder.access.Keys;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A document may be 32 MiB long, alone or as a line of an import, and is only read of those who may write it. */
@QuarkusTest
class BodySizeTest {
    private static final int MOST = 32 << 20;

    @TestHTTPResource
    URI server;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(server.resolve(Editor.address(path)))
                .header("Authorization", "Bearer a-key-for-the-tests-only")
                .header("Content-Type", type);
    }

    /** With spaces behind it, until it is so long. */
    private static InputStream padded(Object document, int length) {
        byte[] start = document.toString().getBytes(StandardCharsets.UTF_8);
        byte[] rest = " ".repeat(length - start.length).getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(new ByteArrayInputStream(start), new ByteArrayInputStream(rest));
    }

    /** In chunks, so that its length is not known before. */
    private int status(Sample kind, String slug, int length) throws IOException, InterruptedException {
        HttpRequest put = request(kind.path(kind.slug(slug)), Editor.JSON)
                .header("If-None-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> padded(kind.document(), length)))
                .build();
        return client.send(put, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @ParameterizedTest
    @EnumSource
    void aBodyOfSoManyBytesIsTakenAndNoLonger(Sample kind) throws Exception {
        assertEquals(201, status(kind, "size-most", MOST));
        assertEquals(413, status(kind, "size-more", MOST + 1));
    }

    @Test
    void soIsALineWithoutLossOfOthers() throws Exception {
        InputStream lines = new SequenceInputStream(
                padded(Import.source("size-line"), MOST),
                new SequenceInputStream(
                        padded("\n" + Import.source("size-longer"), MOST + 2),
                        padded("\n" + Import.source("size-behind"), 1000)));
        HttpRequest post = request("import", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> lines))
                .build();
        List<String> statuses = client.send(post, HttpResponse.BodyHandlers.ofLines())
                .body()
                .map(Documents::json)
                .filter(result -> result.has("line"))
                .map(result -> result.path("status").asText())
                .toList();
        assertEquals(List.of("created", "rejected", "created"), statuses);
    }

    /** Who sends no byte of the body is answered nevertheless. */
    @ParameterizedTest
    @CsvSource({
        "33554433, a-key-for-the-tests-only, 413",
        "33554432, not-a-key, 401",
        "33554432, content:read, 403",
        "1000, content:read, 403"
    })
    void whoMayNotWriteIsAnsweredBefore(int length, String key, int status) throws IOException {
        String text = key.startsWith("content:") ? Keys.make(key).text() : key;
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("PUT " + Editor.address("sources/size-unread")
                                    + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + text
                                    + "\r\nContent-Type: application/json\r\nIf-None-Match: *\r\nContent-Length: "
                                    + length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 " + status, answer);
        }
    }
}
