package io.backgrounder.bulk;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.backgrounder.ContentRemover;
import io.backgrounder.Documents;
import io.backgrounder.Editor;
import io.backgrounder.IsolatedProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was taken can be exported and imported, at all limits at once. */
@QuarkusTest
@TestProfile(IsolatedProfile.class)
class ExportLimitsTest {
    @TestHTTPResource
    URI server;

    @Inject
    ContentRemover content;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whatWasTakenComesBackAtAllLimitsAtOnce() throws Exception {
        FullCorpus corpus = new FullCorpus();
        content.removeAll();
        assertEquals(
                Map.of(
                        "created",
                        FullCorpus.LINKED_TYPES.size() * FullCorpus.LINKED + 2 + 2 * FullCorpus.STORIES.size()),
                send(write("linked", corpus::linked)));
        assertEquals(Map.of("updated", FullCorpus.STORIES.size()), send(write("again", corpus::again)));
        Path once = export("once");
        assertEquals(
                Map.of("created", 4 * FullCorpus.STORIES.size(), "updated", FullCorpus.STORIES.size()),
                send(write("past", lines -> corpus.past(once, lines))));
        Path before = export("before");
        assertEquals(List.of(200, 200, 200, 422), readAndPublish());
        content.removeAll();
        Map<String, Integer> statuses = send(before);
        assertEquals(List.of("created", "updated"), List.copyOf(statuses.keySet()), statuses.toString());
        assertEquals(FullCorpus.STORIES.size(), statuses.get("updated"), "the drafts");
        assertSame(before, export("after"));
    }

    /** A page, a revision, and what an editor gets, who can send it back; but no revision comes after the last. */
    private static List<Integer> readAndPublish() {
        String story = FullCorpus.id("story", 1).asText();
        String document = Editor.get("stories/" + story).asString();
        return List.of(
                given().get("/v1/stories/" + story).statusCode(),
                given().get("/v1/stories/" + story + "/revisions/" + FullCorpus.LAST_REVISION)
                        .statusCode(),
                Editor.editor(Editor.JSON, document)
                        .header("If-Match", "*")
                        .put(Editor.address("stories/" + story))
                        .statusCode(),
                Editor.publish(story).statusCode());
    }

    private Path write(String name, FullCorpus.Content content) throws IOException {
        Path file = folder.resolve(name);
        try (Writer out = Files.newBufferedWriter(file)) {
            content.writeTo(new FullCorpus.Lines(out));
        }
        return file;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve("/editorial/v1/" + path))
                .header("Authorization", "Bearer a-key-for-the-tests-only");
    }

    private Path export(String name) throws IOException, InterruptedException {
        return client.send(request("export").build(), HttpResponse.BodyHandlers.ofFile(folder.resolve(name)))
                .body();
    }

    /** How many lines have which status; one that says why where it is not written. */
    private Map<String, Integer> send(Path lines) throws IOException, InterruptedException {
        HttpRequest request = request("import")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofFile(lines))
                .build();
        Map<String, Integer> statuses = new TreeMap<>();
        client.send(request, HttpResponse.BodyHandlers.ofLines())
                .body()
                .map(Documents::json)
                .filter(result -> result.has("line"))
                .forEach(result -> statuses.merge(
                        result.has("errors")
                                ? result.toString()
                                : result.get("status").asText(),
                        1,
                        Integer::sum));
        return statuses;
    }

    private static void assertSame(Path before, Path after) throws IOException {
        List<String> differing = new ArrayList<>();
        try (BufferedReader one = Files.newBufferedReader(before);
                BufferedReader other = Files.newBufferedReader(after)) {
            for (String line = one.readLine(); line != null; line = one.readLine()) {
                String again = other.readLine();
                if (!line.equals(again)) {
                    differing.add(difference(line, again));
                }
            }
            assertEquals(List.of(), differing);
            assertEquals(null, other.readLine());
        }
    }

    private static String difference(String one, String other) {
        int at = IntStream.range(0, one.length())
                .filter(i -> i >= other.length() || one.charAt(i) != other.charAt(i))
                .findFirst()
                .orElse(one.length());
        return around(one, at) + " is not " + around(other, at);
    }

    private static String around(String line, int at) {
        return line.substring(Math.max(0, at - 100), Math.min(line.length(), at + 100));
    }
}
