package io.backgrounder.web.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Limits connections without TLS to HTTP/1.1. The upgrade to HTTP/2 (h2c) would hold the body of its request in memory, however large it
 * is; RFC 9113, section 3.1, has withdrawn it.
 */
@Singleton
class NoHttp2Upgrade implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
