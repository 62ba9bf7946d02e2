package io.backgrounder.openapi;

import io.backgrounder.openapi.Operations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All addresses of the OpenAPI document, with what it says of each, and requests of any method to them. */
final class HttpWalk {
    static final String KEY = "Bearer a-key-for-the-tests-only";
    private static final String EXPORT = "/editorial/v1/export";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A field of a request, in one line or several. */
    record Field(String name, List<String> lines) {
        Field(String name, String... lines) {
            this(name, List.of(lines));
        }

        boolean isRepeated() {
            return lines.size() > 1;
        }

        /** As if it had come in one line (RFC 9110, 5.3). */
        Field joined() {
            return new Field(name, String.join(", ", lines));
        }

        @Override
        public String toString() {
            return name + ": " + lines;
        }
    }

    record Answer(int status, Map<String, List<String>> headers, String body) {
        String header(String name) {
            List<String> lines = headers.getOrDefault(name, List.of());
            return lines.isEmpty() ? null : String.join(", ", lines);
        }
    }

    private final URI server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final Operations operations = new Operations();

    HttpWalk(URI server) {
        this.server = server;
    }

    /** The operations by their addresses. */
    Map<String, List<Operation>> addresses() {
        Map<String, List<Operation>> addresses = new TreeMap<>();
        operations
                .all()
                .forEach(operation -> addresses
                        .computeIfAbsent(operation.path(), path -> new ArrayList<>())
                        .add(operation));
        return addresses;
    }

    static String allow(List<Operation> operations) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        for (Operation operation : operations) {
            methods.add(operation.method());
            if (operation.method().equals("GET")) {
                methods.add("HEAD");
            }
        }
        return String.join(", ", methods);
    }

    /** What it finds of the demo content, where it reads; nothing, where it might change that. */
    static String address(List<Operation> operations) {
        String path = operations.get(0).path();
        boolean reads =
                operations.stream().allMatch(operation -> operation.method().equals("GET"));
        var parameters = operations.get(0).definition().path("parameters");
        for (var parameter : parameters) {
            if (parameter.path("in").asText().equals("path")) {
                String example = parameter.path("example").asText("none");
                path = path.replace(
                        "{" + parameter.path("name").asText() + "}",
                        reads || parameter.path("schema").has("enum") ? example : "none");
            }
        }
        return path.replace("{type}", "sources").replaceAll("\\{[^}]+}", reads ? "1" : "none");
    }

    /** Whatever the operation needs for its own part is there, unless a field takes its place. */
    Answer send(String method, String address, Operation operation, Field field)
            throws IOException, InterruptedException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Authorization", List.of(KEY));
        boolean body = operation != null && operation.hasBody();
        if (body) {
            headers.put("Content-Type", List.of(operation.mediaType()));
        }
        if (field != null) {
            headers.put(field.name, field.lines);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(address))
                .timeout(PATIENCE)
                .method(method, body ? HttpRequest.BodyPublishers.ofString("{}") : HttpRequest.BodyPublishers.noBody());
        headers.forEach((name, lines) -> lines.forEach(line -> request.header(name, line)));
        boolean isExport = address.equals(EXPORT);
        HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        while (isExport && answer.statusCode() == 503) {
            // The server does not know yet that the last ones were given up, and takes no more of them at once.
            answer.body().close();
            Thread.sleep(
                    1_000 * answer.headers().firstValueAsLong("Retry-After").orElseThrow());
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        }
        try (var in = answer.body()) {
            // What has no end, or is as long as the content of all tests, is not read.
            boolean endless = answer.statusCode() == 200 && (address.startsWith("/v1/changes/stream") || isExport);
            Map<String, List<String>> received = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            received.putAll(answer.headers().map());
            return new Answer(
                    answer.statusCode(),
                    received,
                    endless ? "" : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }
}
