package io.backgrounder.change.check;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The nodes that are checked; each request goes to one of them at random. */
record Deployment(String[] nodes, String key) {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    URI address(String path) {
        return URI.create(nodes[ThreadLocalRandom.current().nextInt(nodes.length)] + path);
    }

    /** Reads, for at most so long. */
    HttpResponse<String> read(String path, int millis) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(address(path))
                        .timeout(Duration.ofMillis(millis))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Writes; null where no answer says what became of it. */
    HttpResponse<String> write(String method, String path, String body, String condition) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address("/editorial/v1/" + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!condition.isEmpty()) {
            request.header("If-Match", condition);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() < 500 ? answer : null;
        } catch (ConnectException e) {
            // That node is down, and has not got it.
            Thread.sleep(50);
            return write(method, path, body, condition);
        } catch (IOException e) {
            return null;
        }
    }
}
