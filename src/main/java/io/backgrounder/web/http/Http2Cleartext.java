package io.backgrounder.web.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits connections without TLS to HTTP/1.1, unless proxies are to use HTTP/2 by prior knowledge (h2c; RFC 9113, 3.3). There is no upgrade
 * to it in either case.
 */
@Singleton
class Http2Cleartext implements HttpServerOptionsCustomizer {
    @ConfigProperty(name = "backgrounder.http2.cleartext", defaultValue = "false")
    boolean enabled;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(enabled);
    }
}
