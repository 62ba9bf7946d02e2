package io.backgrounder.cache;

import static io.backgrounder.DemoContent.LEAP_SECOND_STORY;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Requests of HTTP/1.1, as they are written: each method, version and header in every form. */
final class UnusualRequests {
    static final List<String> TARGETS = List.of(
            LEAP_SECOND_STORY,
            LEAP_SECOND_STORY + "?",
            LEAP_SECOND_STORY + "?fields=summary&text=plain",
            LEAP_SECOND_STORY + "?minPosition=1",
            LEAP_SECOND_STORY + "?minPosition=99999999999",
            LEAP_SECOND_STORY + "?colour=red",
            LEAP_SECOND_STORY + "/",
            LEAP_SECOND_STORY + "#top",
            "http://a" + LEAP_SECOND_STORY,
            "/v1/stories/LEAP-second-to-be-retired",
            "/v1/stories/%6Ceap-second-to-be-retired",
            "/v1/stories/end-of-the-leap-second",
            "/v1/stories/there-is-none",
            "/v1/stories?limit=2&fields=headline",
            "/v1/stories?limit=100&include=analysis,coverage,background,timeline,faqs,topics,contributors,corrections",
            "/v1/search?q=leap");
    static final List<String> METHODS =
            List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "get", "GETT", "QUERY");
    private static final List<String> VERSIONS =
            List.of("HTTP/1.1", "HTTP/1.0", "HTTP/1.2", "HTTP/2.0", "HTTP/0.9", "http/1.1", "HTTP/1.1.1");

    static final Map<String, List<String>> HEADERS = Map.ofEntries(
            Map.entry("Host", List.of("a", "a:8080", "[::1]", "a b", "a,b", "", "a/b", "u@a")),
            Map.entry(
                    "Connection",
                    List.of(
                            "keep-alive",
                            "Keep-Alive",
                            "close",
                            "CLOSE",
                            "keep-alive, close",
                            "close,keep-alive",
                            "Upgrade",
                            "x",
                            "")),
            Map.entry(
                    "Accept",
                    List.of(
                            "*/*",
                            "application/json",
                            "application/*",
                            "APPLICATION/JSON",
                            "text/html",
                            "application/json;q=0",
                            "*/*;q=0.0",
                            "application/json;q=0.001",
                            "text/html, application/json",
                            "text/html;q=0.9,*/*;q=0.8",
                            "application/jsonx",
                            "application/json;charset=utf-8",
                            "application/json;v=1",
                            "application/problem+json",
                            "application/*+json",
                            "*",
                            "",
                            "x",
                            "text/html,application/json;q=0,*/*",
                            "*/json",
                            "application/json, */*;q=0")),
            Map.entry(
                    "Accept-Encoding",
                    List.of(
                            "gzip",
                            "gzip, br",
                            "br, gzip",
                            "gzip;q=0",
                            "zstd",
                            "br;q=0.1, zstd;q=0.2",
                            "gzip;q=0.5, identity",
                            "*",
                            "identity",
                            "identity;q=0",
                            "x-gzip",
                            "GZIP",
                            "br",
                            "")),
            Map.entry("If-None-Match", List.of("*", "\"a\"", "W/\"a\", *", "\"a\", \"b\"", "a", "")),
            Map.entry("Content-Length", List.of("0", "2", "+2", "2, 2", "x")),
            Map.entry("Transfer-Encoding", List.of("chunked", "Chunked", "gzip", "chunked, chunked")),
            Map.entry("Upgrade", List.of("websocket", "h2c")),
            Map.entry("Authorization", List.of("Bearer x", "Basic eDp5", "Bearer a-key-for-the-tests-only", "")),
            Map.entry("Range", List.of("bytes=0-10")),
            Map.entry("If-Modified-Since", List.of("Sat, 28 Nov 2026 00:00:00 GMT")),
            Map.entry("If-Match", List.of("*", "\"a\"")),
            Map.entry("Origin", List.of("http://b", "null")),
            Map.entry("Cookie", List.of("a=b")),
            Map.entry("X-Forwarded-Prefix", List.of("/api")),
            Map.entry("X-Forwarded-For", List.of("192.0.2.1")),
            Map.entry("X-HTTP-Method-Override", List.of("DELETE")),
            Map.entry("Forwarded", List.of("for=192.0.2.1;proto=https")),
            Map.entry("Access-Control-Request-Method", List.of("GET")),
            Map.entry("Cache-Control", List.of("no-cache", "only-if-cached")),
            Map.entry("TE", List.of("trailers")),
            Map.entry("User-Agent", List.of("a", "é")));

    private UnusualRequests() {}

    static Stream<String> all() {
        Stream<String> lines = TARGETS.stream()
                .flatMap(target -> METHODS.stream().map(method -> method + " " + target + " HTTP/1.1"))
                .map(line -> line + "\r\nHost: a\r\n\r\n");
        Stream<String> versions = VERSIONS.stream()
                .flatMap(version -> Stream.of(
                        "GET " + LEAP_SECOND_STORY + " " + version + "\r\n\r\n",
                        "GET " + LEAP_SECOND_STORY + " " + version + "\r\nHost: a\r\n\r\n",
                        "GET " + LEAP_SECOND_STORY + " " + version + "\r\nHost: a\r\nConnection: keep-alive\r\n\r\n"));
        Stream<String> headers = HEADERS.entrySet().stream()
                .flatMap(header -> header.getValue().stream()
                        .flatMap(value ->
                                header(header.getKey(), value, header.getValue().get(0))));
        return Stream.of(lines, versions, headers).flatMap(part -> part);
    }

    /** Once, twice, as a list, and spelt otherwise. */
    private static Stream<String> header(String name, String value, String other) {
        return Stream.of(
                        name + ": " + value,
                        name.toLowerCase() + ":" + value,
                        name.toUpperCase() + ":\t " + value + " \t",
                        name + ": " + value + "\r\n" + name + ": " + value,
                        name + ": " + value + "\r\n" + name.toLowerCase() + ": " + other,
                        name + ": " + other + "\r\n" + name + ": " + value,
                        name + ": " + other + ", " + value)
                .map(lines -> "GET " + LEAP_SECOND_STORY + " HTTP/1.1\r\n" + (name.equals("Host") ? "" : "Host: a\r\n")
                        + lines + "\r\n\r\n" + body(name, value));
    }

    private static String body(String name, String value) {
        return name.equals("Content-Length") && value.equals("2")
                ? "{}"
                : name.equals("Transfer-Encoding") && value.equalsIgnoreCase("chunked") ? "0\r\n\r\n" : "";
    }
}
