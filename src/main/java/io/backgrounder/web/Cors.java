package io.backgrounder.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * Cross-origin reads, as the Fetch standard has them: any page may read, since answers do not depend on who asks, and browsers send
 * no credentials to {@code *}.
 */
public final class Cors {
    private static final CharSequence ALLOW_ORIGIN = HttpHeaders.createOptimized("Access-Control-Allow-Origin");
    private static final CharSequence ANYONE = HttpHeaders.createOptimized("*");
    private static final CharSequence EXPOSE_HEADERS = HttpHeaders.createOptimized("Access-Control-Expose-Headers");
    private static final CharSequence EXPOSED =
            HttpHeaders.createOptimized("Content-Position, ETag, Link, Location, Request-Id, Retry-After");

    private Cors() {}

    /** Adds the headers of an answer to any request but a preflight. */
    public static void expose(MultiMap headers) {
        headers.add(ALLOW_ORIGIN, ANYONE);
        headers.add(EXPOSE_HEADERS, EXPOSED);
    }

    static void answer(HttpServerRequest request) {
        MultiMap headers = request.response().headers();
        if (request.method() == HttpMethod.OPTIONS && request.headers().contains("Access-Control-Request-Method")) {
            headers.add(ALLOW_ORIGIN, ANYONE);
            headers.add("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
            headers.add(
                    "Access-Control-Allow-Headers",
                    "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID");
            headers.add("Access-Control-Max-Age", "86400");
        } else {
            expose(headers);
        }
    }
}
