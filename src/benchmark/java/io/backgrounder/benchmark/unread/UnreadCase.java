package io.backgrounder.benchmark.unread;

import io.backgrounder.benchmark.Instance;
import java.nio.charset.StandardCharsets;

/** What clients send that read nothing. */
enum UnreadCase {
    NOBODY("nobody", "", ""),
    STORY("a cached story", "/v1/stories/%s", ""),
    STORY_BY_ROUTES("the same by Vert.x's routes", "/v1/stories/%s?minPosition=1", ""),
    REFUSED("refused before any route", "/v1/stories/%%zz", ""),
    MISSING("nothing is there", "/v1/stories/there-is-none", ""),
    LIST(
            "lists of 100, whole",
            "/v1/stories?limit=100&include=analysis,coverage,background,timeline,faqs,topics,contributors,corrections",
            ""),
    EDITORIAL_LIST("editorial lists", "/editorial/v1/stories?limit=100", ""),
    CHANGES("changes", "/v1/changes?limit=100", ""),
    SEARCH("search", "/v1/search?q=the&limit=50&highlight=true", ""),
    DOCUMENT("the OpenAPI document", "/openapi.json", ""),
    METRICS("metrics", "/q/metrics", ""),
    EXPORT("public exports", "/v1/export/stories", ""),
    EDITORIAL_EXPORT("editorial exports", "/editorial/v1/export", ""),
    STREAM("live streams", "/v1/changes/stream?after=%2$s", ""),
    IMPORT("imports", "/editorial/v1/import", "{\"type\":\"source\",\"slug\":\"unread\",\"name\":\"U\"}\n");

    private static final int LINES = 20_000;

    final String title;
    private final String path;
    private final String line;

    UnreadCase(String title, String path, String line) {
        this.title = title;
        this.path = path;
        this.line = line;
    }

    /** So many requests for one connection; of imports, one. */
    byte[] requests(int count, String story, String token) {
        if (path.isEmpty()) {
            return new byte[0];
        }
        String head = " " + path.formatted(story, token) + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Instance.KEY + "\r\n";
        String requests = line.isEmpty()
                ? ("GET" + head + "\r\n").repeat(count)
                : "POST" + head + "Content-Type: application/x-ndjson\r\nContent-Length: " + line.length() * LINES
                        + "\r\n\r\n" + line.repeat(LINES);
        // What has a key is not answered by the shortcut.
        return (this == STORY ? requests.replaceAll("Authorization: .*\r\n", "") : requests)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
