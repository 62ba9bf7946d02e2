package io.backgrounder.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** A body as it goes over the wire, and its strong ETag: one per content and encoding. */
record Encoded(byte[] bytes, String etag, boolean gzip) {
    /** Below one TCP segment, compression saves nothing. */
    private static final int WORTH_BYTES = 1024;

    static Encoded of(byte[] plain, String acceptEncoding) throws IOException {
        String hash = StrongETag.hash(plain);
        return plain.length >= WORTH_BYTES && acceptsGzip(acceptEncoding)
                ? new Encoded(gzip(plain), '"' + hash + "-gzip\"", true)
                : new Encoded(plain, '"' + hash + '"', false);
    }

    /** If-None-Match, compared weakly as RFC 9110, 13.1.2 has it. */
    boolean matches(String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    /** Whether gzip has a weight above 0 (RFC 9110, 12.5.3). */
    static boolean acceptsGzip(String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        Boolean any = null;
        for (String coding :
                acceptEncoding.toLowerCase(Locale.ROOT).replace(" ", "").split(",")) {
            boolean accepted = !coding.matches(".*;q=0(\\.0*)?");
            String name = coding.split(";", 2)[0];
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return accepted;
            } else if (name.equals("*")) {
                any = accepted;
            }
        }
        return Boolean.TRUE.equals(any);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
