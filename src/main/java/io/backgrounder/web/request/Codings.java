package io.backgrounder.web.request;

import java.util.Locale;

/** The content codings of request bodies (RFC 9110, 8.4; RFC 7694). */
public final class Codings {
    private static final String IDENTITY = "identity";

    private Codings() {}

    /** Whether a coding is gzip, also by its old name {@code x-gzip} (RFC 9110, 8.4.1.3). */
    public static boolean isGzip(String contentEncoding) {
        String name = name(contentEncoding);
        return name.equals("gzip") || name.equals("x-gzip");
    }

    /** Whether an operation accepts a body in this coding. */
    public static boolean isTaken(String contentEncoding, Route operation) {
        return name(contentEncoding).equals(IDENTITY) || operation.streamsBody() && isGzip(contentEncoding);
    }

    /** The codings that an operation accepts. */
    public static String taken(Route operation) {
        return operation.streamsBody() ? "gzip, " + IDENTITY : IDENTITY;
    }

    private static String name(String contentEncoding) {
        return contentEncoding == null || contentEncoding.isBlank()
                ? IDENTITY
                : contentEncoding.strip().toLowerCase(Locale.ROOT);
    }
}
