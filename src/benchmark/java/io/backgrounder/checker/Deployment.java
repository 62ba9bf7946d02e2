package io.backgrounder.checker;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The nodes that are checked; each request goes to one of them at random. */
public record Deployment(String[] nodes, String key) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    public URI address(String path) {
        return URI.create(nodes[ThreadLocalRandom.current().nextInt(nodes.length)] + path);
    }

    /** Reads, for at most so long. */
    public HttpResponse<String> read(String path, int millis) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(address(path))
                        .timeout(Duration.ofMillis(millis))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Reads from one node after the other until one has an answer: some may be down, or not as far yet. */
    public HttpResponse<String> readSurely(String path) throws InterruptedException {
        for (long deadline = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() - deadline < 0; ) {
            try {
                HttpResponse<String> answer = read(path, (int) PATIENCE.toMillis());
                if (answer.statusCode() != 503) {
                    return answer;
                }
            } catch (IOException e) {
                // Another node will know.
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("No node answers " + path);
    }

    /** Reads what editors read. */
    public HttpResponse<String> readEditorial(String path) throws InterruptedException {
        for (long deadline = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() - deadline < 0; ) {
            HttpResponse<String> answer = write("GET", path, "", "");
            if (answer != null) {
                return answer;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("No node answers " + path);
    }

    /** Writes; null where no answer says what became of it. */
    public HttpResponse<String> write(String method, String path, String body, String condition)
            throws InterruptedException {
        HttpResponse<String> answer = send(method, path, body, condition, HttpResponse.BodyHandlers.ofString());
        return answer != null && answer.statusCode() < 500 ? answer : null;
    }

    /** The same with any answer, 500 too. */
    public <T> HttpResponse<T> send(
            String method, String path, String body, String condition, HttpResponse.BodyHandler<T> reader)
            throws InterruptedException {
        return send(method, path, body, condition.isEmpty() ? Map.of() : Map.of("If-Match", condition), reader);
    }

    /** The same with any headers. */
    public <T> HttpResponse<T> send(
            String method, String path, String body, Map<String, String> headers, HttpResponse.BodyHandler<T> reader)
            throws InterruptedException {
        while (true) {
            try {
                return HTTP.send(request(method, path, body, headers), reader);
            } catch (ConnectException e) {
                // That node is down, and has not got it.
                Thread.sleep(50);
            } catch (IOException e) {
                return null;
            }
        }
    }

    private HttpRequest request(String method, String path, String body, Map<String, String> headers) {
        String type =
                method.equals("PATCH") ? "merge-patch+json" : path.matches("import(\\?.*)?") ? "x-ndjson" : "json";
        HttpRequest.Builder request = HttpRequest.newBuilder(address("/editorial/v1/" + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/" + type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request.build();
    }

    /** The place in the change log that an answer shows; -1 where it says none. */
    public static long position(HttpResponse<?> answer) {
        return answer.headers().firstValueAsLong("Content-Position").orElse(-1);
    }
}
