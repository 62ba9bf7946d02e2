package io.backgrounder.bulk;

import static io.backgrounder.Documents.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.CapturedLog;
import io.backgrounder.IsolatedProfile;
import io.backgrounder.JsonFault;
import io.backgrounder.SelfSigned;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over HTTP/2, a stream that fails is reset, and the connection goes on. */
@QuarkusTest
@TestProfile(IsolatedProfile.class)
class BrokenHttp2Test {
    @TestHTTPResource(value = "/v1/", tls = true)
    URI server;

    @Inject
    PublishedExportResource published;

    private HttpClient client;

    @BeforeEach
    void connect() throws Exception {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .sslContext(SelfSigned.trusted())
                .build();
    }

    @AfterEach
    void disarm() {
        JsonFault.disarm();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).build();
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(path), HttpResponse.BodyHandlers.ofString());
        assertEquals(HttpClient.Version.HTTP_2, answer.version());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    /** What is read until the stream is reset, as it comes: a reader that waits is told of the reset first. */
    private String untilReset(String path) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        IOException reset = assertThrows(
                IOException.class,
                () -> client.send(
                        request(path),
                        HttpResponse.BodyHandlers.ofByteArrayConsumer(bytes -> bytes.ifPresent(read::writeBytes))));
        assertTrue(reset.getMessage().contains("RST_STREAM"), reset.toString());
        return read.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anExportIsReset() throws Exception {
        for (int i = 0; i < 3; i++) {
            List<String> lines = get("export/stories").lines().toList();
            int broken = lastAlone(lines);
            JsonFault.armAt(Set.of(id(lines.get(broken))), StackOverflowError.class);
            try (CapturedLog logged = new CapturedLog()) {
                List<String> read = untilReset("export/stories").lines().toList();
                JsonNode problem = json(read.get(read.size() - 1));
                assertEquals(1, logged.of(problem.path("requestId").asText()).size());
                assertEquals(broken + 1, read.size());
                assertEquals(1, logged.lines().size(), () -> logged.lines().toString());
            }
            JsonFault.disarm();
        }
        assertEquals(0, published.places.taken());
    }

    /** The last resource of an export that no other one names. */
    private static int lastAlone(List<String> lines) {
        for (int i = lines.size() - 2; i >= 0; i--) {
            String id = id(lines.get(i));
            if (lines.stream().filter(line -> line.contains(id)).count() == 1) {
                return i;
            }
        }
        throw new AssertionError("each is named by another");
    }

    private static String id(String line) {
        return json(line).path("id").asText();
    }

    @Test
    void aLiveStreamIsReset() throws Exception {
        JsonNode first = json(get("changes?limit=1"));
        JsonFault.armAt(Set.of(first.at("/data/0/id").asText()), LinkageError.class);
        String token = first.path("nextToken").asText().replaceAll("-.*", "-0");
        try (CapturedLog logged = new CapturedLog()) {
            String read = untilReset("changes/stream?after=" + token);
            assertTrue(
                    read.contains("\n\nevent:failure\ndata:{\"type\":\"" + IsolatedProfile.PUBLIC_URL
                            + "/problems/internal-error\""),
                    read);
            assertEquals(1, logged.lines().size(), () -> logged.lines().toString());
        }
    }

    @Test
    void aReaderMayLeave() throws Exception {
        JsonFault.arm(text -> text.contains("-") ? text.repeat((1 << 20) / text.length()) : text);
        try (CapturedLog logged = new CapturedLog()) {
            for (String path : List.of("export/stories", "export/topics", "changes/stream?after=" + start())) {
                connect();
                InputStream body = client.send(request(path), HttpResponse.BodyHandlers.ofInputStream())
                        .body();
                body.readNBytes(100_000);
                body.close();
            }
            for (int i = 0; i < 100 && published.places.taken() > 0; i++) {
                Thread.sleep(100);
            }
            assertEquals(0, published.places.taken());
            assertEquals(List.of(), logged.lines());
        }
    }

    private String start() throws IOException, InterruptedException {
        JsonFault.disarm();
        String page = get("changes?limit=1");
        JsonFault.arm(text -> text.contains("_") ? text.repeat((1 << 20) / text.length()) : text);
        return json(page).path("nextToken").asText().replaceAll("-.*", "-0");
    }
}
