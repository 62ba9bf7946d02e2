package io.backgrounder.checker.log;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.checker.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a mirror that {@link LogVerifier} can verify. It has no revisions that readers cannot read.
 *
 * <p>The arguments are the URL of the server and a folder, which also gets {@code checkpoint.txt}, the checkpoint up to which the mirror goes.
 */
final class LogMirror {
    private static final int MOST = 1000;

    private final Reader reader;
    private final Path folder;
    private final List<String> leaves = new ArrayList<>();
    private final List<String> revisions = new ArrayList<>();
    private final List<String> corrections = new ArrayList<>();

    /** Reads from a server. */
    interface Reader {
        HttpResponse<String> read(String path) throws IOException, InterruptedException;
    }

    LogMirror(Reader reader, Path folder) {
        this.reader = reader;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        HttpClient client = HttpClient.newHttpClient();
        JsonNode checkpoint = new LogMirror(
                        path -> client.send(
                                HttpRequest.newBuilder(URI.create(args[0] + path))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString()),
                        folder)
                .make();
        Files.writeString(
                folder.resolve("checkpoint.txt"), checkpoint.get("checkpoint").asText());
        System.out.println(checkpoint.get("size") + " leaves");
    }

    /** Reads everything up to the checkpoint, which it returns as the server answers it. */
    JsonNode make() throws IOException, InterruptedException {
        JsonNode checkpoint = get("/v1/log");
        int size = checkpoint.get("size").asInt();
        leaves.clear();
        revisions.clear();
        corrections.clear();
        // Before the leaves, which know of redactions since.
        readCorrections();
        while (leaves.size() < size) {
            get("/v1/log/leaves?limit=" + MOST + "&from=" + leaves.size())
                    .get("data")
                    .forEach(leaf -> leaves.add(leaf.toString()));
        }
        for (int i = 0; i < size; i++) {
            JsonNode leaf = Json.read(leaves.get(i));
            if (leaf.has("revision")) {
                read(i, leaf);
            }
        }
        Files.write(folder.resolve("leaves.ndjson"), leaves.subList(0, size));
        Files.write(folder.resolve("revisions.ndjson"), revisions);
        Files.write(folder.resolve("corrections.ndjson"), corrections);
        return checkpoint;
    }

    /** Reads a revision; where readers cannot read it, or it has lost its salt, also the leaf again, until both tell the same. */
    private void read(int index, JsonNode listed) throws IOException, InterruptedException {
        String resource = listed.get("resource").asText();
        String kind = resource.substring(0, resource.indexOf('_'));
        String address = "/v1/" + (kind.equals("story") ? "stories" : kind + "s") + "/" + resource + "/revisions/"
                + listed.get("revision");
        boolean agree = false;
        while (!agree) {
            HttpResponse<String> answer = reader.read(address);
            agree = answer.statusCode() == 200;
            if (agree) {
                revisions.add(answer.body());
            }
            if (!agree || !Json.read(answer.body()).at("/leaf/salt").isTextual()) {
                JsonNode leaf = get("/v1/log/leaves?limit=1&from=" + index).at("/data/0");
                leaves.set(index, leaf.toString());
                agree = !leaf.has("salt") || agree;
            }
        }
    }

    private void readCorrections() throws IOException, InterruptedException {
        for (String cursor = ""; cursor != null; ) {
            JsonNode page = get("/v1/corrections?limit=100" + cursor);
            page.get("data").forEach(correction -> corrections.add(correction.toString()));
            JsonNode next = page.at("/page/nextCursor");
            cursor = next.isMissingNode() ? null : "&cursor=" + next.asText();
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = reader.read(path);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode() + " " + answer.body());
        }
        return Json.read(answer.body());
    }
}
