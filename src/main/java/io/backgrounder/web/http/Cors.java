package io.backgrounder.web.http;

import static java.util.stream.Collectors.joining;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Cross-origin requests, as the Fetch standard has them. Any page may send them and read the answers: browsers send no credentials to
 * {@code *}, and a page that uses a key must have it already.
 */
public final class Cors {
    private static final CharSequence ALLOW_ORIGIN = HttpHeaders.createOptimized("Access-Control-Allow-Origin");
    private static final CharSequence ANYONE = HttpHeaders.createOptimized("*");
    private static final CharSequence EXPOSE_HEADERS = HttpHeaders.createOptimized("Access-Control-Expose-Headers");
    private static final CharSequence EXPOSED = HttpHeaders.createOptimized(
            "Accept, Accept-Encoding, Accept-Patch, Accept-Post, Allow, Cache-Tag, Content-Encoding,"
                    + " Content-Position, Date, ETag, Link, Location, Request-Id, Retry-After, Surrogate-Key, Vary, WWW-Authenticate");
    private static final String ASKED_METHOD = "Access-Control-Request-Method";
    private static final String ASKED_HEADERS = "Access-Control-Request-Headers";
    /** A field name (RFC 9110, 5.6.2). A lone asterisk is left out, since it would stand for all names. */
    private static final Pattern NAME = Pattern.compile("(?!\\*$)[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private Cors() {}

    /** Adds the headers that all answers have. */
    public static void expose(MultiMap headers) {
        headers.add(ALLOW_ORIGIN, ANYONE);
        headers.add(EXPOSE_HEADERS, EXPOSED);
    }

    static boolean isPreflight(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS && request.headers().contains(ASKED_METHOD);
    }

    /**
     * Adds the headers of the answer to a preflight: the methods of its address, and every header that it asks for, by name, since
     * {@code *} does not cover Authorization.
     */
    static void allow(HttpServerRequest request, String methods) {
        MultiMap headers = request.response().headers();
        String asked = request.headers().getAll(ASKED_HEADERS).stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .filter(name -> NAME.matcher(name).matches())
                .distinct()
                .collect(joining(", "));
        headers.add("Access-Control-Allow-Methods", methods);
        headers.add("Access-Control-Max-Age", "86400");
        headers.add(HttpHeaders.VARY, ASKED_HEADERS);
        if (!asked.isEmpty()) {
            headers.add("Access-Control-Allow-Headers", asked);
        }
    }
}
