package io.backgrounder.benchmark.read;

import io.backgrounder.benchmark.Server;

/** What is read: the address that the API has for it, and the file of the same bytes that the references serve. */
enum ReadCase {
    STORY("Story page", "/v1/stories/leap-second-to-be-retired", "story"),
    LIST("List of 20 stories", "/v1/stories?limit=20", "list"),
    NOT_MODIFIED("304 of the story page", STORY.path, STORY.file),
    GZIP("Story page, gzip", STORY.path, STORY.file),
    BROTLI("Story page, Brotli", STORY.path, STORY.file),
    ZSTANDARD("Story page, Zstandard", STORY.path, STORY.file),
    NEW_CONNECTION("Story page, a connection for each request", STORY.path, STORY.file),
    HTTP_2("Story page, HTTP/2 without TLS, 10 streams", STORY.path, STORY.file);

    final String title;
    final String path;
    final String file;

    ReadCase(String title, String path, String file) {
        this.title = title;
        this.path = path;
        this.file = file;
    }

    /** The content coding; empty for none. */
    String coding() {
        return switch (this) {
            case GZIP -> "gzip";
            case BROTLI -> "br";
            case ZSTANDARD -> "zstd";
            default -> "";
        };
    }

    /** nginx knows only gzip: the others are files of their own. */
    String url(Server server) {
        String other = this == BROTLI || this == ZSTANDARD ? "." + coding() : "";
        return server.url() + (server.api() ? path : "/" + file + other);
    }
}
