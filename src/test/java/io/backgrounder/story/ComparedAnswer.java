package io.backgrounder.story;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An answer without what differs from one request to the next: its id and its time. */
record ComparedAnswer(int status, Map<String, List<String>> headers, byte[] body) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static ComparedAnswer to(URI address) {
        HttpResponse<byte[]> response = CLIENT.sendAsync(
                        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
                .join();
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        String id = headers.remove("request-id").get(0);
        headers.remove("date");
        return new ComparedAnswer(
                response.statusCode(),
                headers,
                new String(response.body(), StandardCharsets.UTF_8)
                        .replace(id, "")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
