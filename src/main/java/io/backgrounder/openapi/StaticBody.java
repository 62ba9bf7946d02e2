package io.backgrounder.openapi;

import io.backgrounder.cache.ContentCoding;
import io.backgrounder.cache.Encoded;
import io.backgrounder.web.http.CacheControl;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * A body that is made once, both uncompressed and compressed.
 *
 * @param vary the headers of the request that it depends on
 */
record StaticBody(String mediaType, String vary, Encoded plain, Encoded gzip) {
    static StaticBody of(String mediaType, String vary, byte[] bytes) {
        Encoded plain = Encoded.plain(bytes);
        return new StaticBody(mediaType, vary, plain, plain.in(ContentCoding.GZIP));
    }

    void send(RoutingContext request) {
        boolean compressed = ContentCoding.accepted(request.request().getHeader(HttpHeaders.ACCEPT_ENCODING))
                .contains(ContentCoding.GZIP);
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
        if (body.coding() != null) {
            headers.set(HttpHeaders.CONTENT_ENCODING, body.coding().header);
        }
        request.response().end(body.buffer());
    }
}
