package io.backgrounder.openapi;

import static io.backgrounder.Documents.object;

import io.backgrounder.Editor;
import io.backgrounder.Import;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sends requests as an administrator, to resources of its own; who is not answered within a few seconds gives up. */
final class HostileRequests {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> own;

    HostileRequests(URI server) {
        this.server = server;
        Import.send(
                Import.story("hostile-story", "publishedAt", "2026-01-01T00:00:00Z"),
                Import.story("hostile-redacted"),
                Import.source("hostile-source", "name", "S"),
                Import.topic("hostile-topic", "name", "T"),
                Import.contributor("hostile-contributor"),
                Import.faq("hostile-faq"),
                Import.front("hostile-front"),
                Import.article("hostile-article"));
        String webhook = Editor.editor(Editor.JSON, object("url", "https://h.example/", "enabled", false))
                .post("/admin/v1/webhooks")
                .path("id");
        own = Map.of(
                "collection",
                "stories",
                "reference",
                "hostile-story",
                "story",
                "hostile-story",
                "source",
                "hostile-source",
                "topic",
                "hostile-topic",
                "contributor",
                "hostile-contributor",
                "faq",
                "hostile-faq",
                "front",
                "hostile-front",
                "article",
                "hostile-article",
                "webhook",
                webhook);
    }

    /** What a parameter of a path is, where there is something of its own for it. */
    String own(String parameter, String otherwise) {
        return own.getOrDefault(parameter, otherwise);
    }

    String ownSlug(Operations.Operation operation) {
        return own.get(operation.path().replaceAll(".*\\{(\\w+)}$", "$1"));
    }

    /** Where an operation is tried. What is redacted must not come back, so no other operation is tried there. */
    String address(Operations.Operation operation) {
        String address = operation.id().equals("redactDocument")
                ? operation.path().replace("{reference}", "hostile-redacted")
                : operation.path();
        for (Map.Entry<String, String> part : own.entrySet()) {
            address = address.replace("{" + part.getKey() + "}", part.getValue());
        }
        return address;
    }

    /** @param headers names, each with its value behind it */
    HttpResponse<String> send(Operations.Operation operation, String address, List<String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(address))
                .header("Authorization", "Bearer a-key-for-the-tests-only")
                .timeout(PATIENCE)
                .method(
                        operation.method(),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", operation.mediaType());
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
