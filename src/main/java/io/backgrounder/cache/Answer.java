package io.backgrounder.cache;

import io.backgrounder.web.CacheControl;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.Set;

/** What a delivery address answers with: made once, and sent as often as it is true. */
final class Answer {
    private static final CharSequence VARY = HttpHeaders.createOptimized("Accept, Accept-Encoding");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");
    private static final CharSequence PUBLIC = HttpHeaders.createOptimized(CacheControl.PUBLIC);
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
    private static final CharSequence SURROGATE_KEY = HttpHeaders.createOptimized("Surrogate-Key");
    private static final CharSequence CACHE_TAG = HttpHeaders.createOptimized("Cache-Tag");
    private static final CharSequence LINK = HttpHeaders.createOptimized("Link");

    /** Of an object with its maps' entries, and of each key in two of them. */
    private static final int OVERHEAD_BYTES = 500;

    private static final int KEY_BYTES = 150;

    final Set<String> keys;

    /** The position of the change log at which it was read. */
    final long position;

    private final Encoded plain;
    /** Null where it is not worth it, or nobody asks for it. */
    private final Encoded gzip;

    private final CharSequence link;
    private final CharSequence surrogateKey;
    private final CharSequence cacheTag;

    /** @param compressed whether somebody will take it compressed */
    Answer(byte[] json, boolean compressed, String link, Set<String> keys, long position) throws IOException {
        this.plain = Encoded.plain(json);
        this.gzip = compressed ? plain.gzip() : null;
        this.link = link == null ? null : HttpHeaders.createOptimized(link);
        this.keys = keys;
        this.position = position;
        Set<String> shown = SurrogateKeys.header(keys);
        this.surrogateKey = HttpHeaders.createOptimized(String.join(" ", shown));
        this.cacheTag = HttpHeaders.createOptimized(String.join(",", shown));
    }

    int bytes() {
        return OVERHEAD_BYTES
                + plain.body().length()
                + (gzip == null ? 0 : gzip.body().length())
                + keys.size() * KEY_BYTES;
    }

    /** The body in the encoding that the request takes. */
    Encoded body(HttpServerRequest request) {
        return gzip != null && Encoded.acceptsGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING)) ? gzip : plain;
    }

    /** Adds the headers of a 200 and of a 304 alike, which nobody has set before. */
    void describe(Encoded body, MultiMap headers) {
        headers.add(HttpHeaders.ETAG, body.etagHeader());
        headers.add(HttpHeaders.CACHE_CONTROL, PUBLIC);
        headers.add(HttpHeaders.VARY, VARY);
        headers.add(SURROGATE_KEY, surrogateKey);
        headers.add(CACHE_TAG, cacheTag);
        if (link != null) {
            headers.add(LINK, link);
        }
    }

    /** Sets the headers that come with a body only. */
    void describeBody(Encoded body, MultiMap headers) {
        headers.set(HttpHeaders.CONTENT_TYPE, JSON);
        headers.set(HttpHeaders.CONTENT_LENGTH, body.length());
        if (body == gzip) {
            headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
    }
}
