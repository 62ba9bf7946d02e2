package io.backgrounder.cache;

import io.backgrounder.web.http.EntityTags;
import io.backgrounder.web.json.StrongETag;
import io.netty.buffer.Unpooled;
import io.quarkus.vertx.utils.NoBoundChecksBuffer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** A body as it is sent, with its strong ETag: one for each content and content coding. */
public record Encoded(byte[] bytes, CharSequence length, String etag, CharSequence etagHeader) {
    /** Below one TCP segment, compression saves nothing. */
    private static final int WORTH_BYTES = 1024;

    private Encoded(byte[] bytes, String etag) {
        this(bytes, HttpHeaders.createOptimized(String.valueOf(bytes.length)), etag, HttpHeaders.createOptimized(etag));
    }

    public static Encoded plain(byte[] plain) {
        return new Encoded(plain, StrongETag.of(plain));
    }

    /** The compressed body; null if compression is not worthwhile. */
    public Encoded gzip() throws IOException {
        if (bytes.length < WORTH_BYTES) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return new Encoded(out.toByteArray(), etag.substring(0, etag.length() - 1) + "-gzip\"");
    }

    /** Wraps the bytes without copying them: they are in the heap once, however many clients have not taken them yet. */
    public Buffer buffer() {
        return new NoBoundChecksBuffer(Unpooled.wrappedBuffer(bytes));
    }

    /** Whether {@code If-None-Match} names it, by weak comparison (RFC 9110, 13.1.2). */
    public boolean matches(String ifNoneMatch) {
        return ifNoneMatch != null && (ifNoneMatch.equals(etag) || EntityTags.matchWeakly(ifNoneMatch, etag));
    }

    /** Whether gzip has a weight above 0 (RFC 9110, 12.5.3). */
    public static boolean acceptsGzip(String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        } else if (acceptEncoding.equals("gzip") || acceptEncoding.startsWith("gzip,")) {
            // Nearly all clients send this; parsing costs more than the rest of the answer.
            return true;
        }
        Boolean any = null;
        for (String coding :
                acceptEncoding.toLowerCase(Locale.ROOT).replace(" ", "").split(",")) {
            String name = coding.split(";", 2)[0];
            boolean accepted = name.equals(coding) || !coding.matches(".*;q=0(\\.0*)?");
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return accepted;
            } else if (name.equals("*")) {
                any = accepted;
            }
        }
        return Boolean.TRUE.equals(any);
    }
}
