package io.backgrounder.openapi;

import io.backgrounder.cache.Encoded;
import io.backgrounder.web.http.CacheControl;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A body that is made once, both uncompressed and compressed.
 *
 * @param vary the headers of the request that it depends on
 * @param gzip null if compression is not worthwhile
 */
record StaticBody(String mediaType, String vary, Encoded plain, Encoded gzip) {
    static StaticBody of(String mediaType, String vary, byte[] bytes) {
        try {
            Encoded plain = Encoded.plain(bytes);
            return new StaticBody(mediaType, vary, plain, plain.gzip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(RoutingContext request) {
        boolean compressed =
                gzip != null && Encoded.acceptsGzip(request.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        Encoded body = compressed ? gzip : plain;
        MultiMap headers = request.response().headers();
        headers.set(HttpHeaders.ETAG, body.etagHeader());
        headers.set(HttpHeaders.CACHE_CONTROL, CacheControl.PUBLIC);
        headers.add(HttpHeaders.VARY, vary);
        if (body.matches(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            request.response().setStatusCode(304).end();
            return;
        }
        headers.set(HttpHeaders.CONTENT_TYPE, mediaType);
        if (compressed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        request.response().end(body.buffer());
    }
}
