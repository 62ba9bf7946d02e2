package io.backgrounder.cache;

import io.backgrounder.web.http.EntityTags;
import io.backgrounder.web.json.StrongETag;
import io.netty.buffer.Unpooled;
import io.quarkus.vertx.utils.NoBoundChecksBuffer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;

/**
 * A body as it is sent, with its strong ETag: one for each content and content coding.
 *
 * @param coding null for none
 */
public record Encoded(byte[] bytes, CharSequence length, String etag, CharSequence etagHeader, ContentCoding coding) {
    /** Below one TCP segment, compression saves nothing. */
    private static final int WORTH_BYTES = 1024;

    private Encoded(byte[] bytes, String etag, ContentCoding coding) {
        this(
                bytes,
                HttpHeaders.createOptimized(String.valueOf(bytes.length)),
                etag,
                HttpHeaders.createOptimized(etag),
                coding);
    }

    public static Encoded plain(byte[] plain) {
        return new Encoded(plain, StrongETag.of(plain), null);
    }

    boolean isWorthCompression() {
        return bytes.length >= WORTH_BYTES;
    }

    /** This plain body in a coding; itself if compression is not worthwhile. */
    public Encoded in(ContentCoding coding) {
        return isWorthCompression()
                ? new Encoded(
                        coding.encode(bytes), etag.substring(0, etag.length() - 1) + "-" + coding.header + "\"", coding)
                : this;
    }

    /** Wraps the bytes without copying them: they are in the heap once, however many clients have not taken them yet. */
    public Buffer buffer() {
        return new NoBoundChecksBuffer(Unpooled.wrappedBuffer(bytes));
    }

    /** Whether {@code If-None-Match} names it, by weak comparison (RFC 9110, 13.1.2). */
    public boolean matches(String ifNoneMatch) {
        return ifNoneMatch != null && (ifNoneMatch.equals(etag) || EntityTags.matchWeakly(ifNoneMatch, etag));
    }
}
