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

    /** Whether an address accepts a body in this coding. */
    public static boolean isTaken(String contentEncoding, String path) {
        return name(contentEncoding).equals(IDENTITY) || isImport(path) && isGzip(contentEncoding);
    }

    /** The codings that an address accepts. */
    public static String taken(String path) {
        return isImport(path) ? "gzip, " + IDENTITY : IDENTITY;
    }

    /** Whether an address streams its body, which may then be of any length. */
    public static boolean isImport(String path) {
        return path.endsWith("/import");
    }

    private static String name(String contentEncoding) {
        return contentEncoding == null || contentEncoding.isBlank()
                ? IDENTITY
                : contentEncoding.strip().toLowerCase(Locale.ROOT);
    }
}
