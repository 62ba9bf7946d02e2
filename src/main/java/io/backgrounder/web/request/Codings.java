package io.backgrounder.web.request;

import java.util.Locale;

/** How the body of a request may be packed (RFC 9110, 8.4; RFC 7694). */
public final class Codings {
    private static final String IDENTITY = "identity";

    private Codings() {}

    /** RFC 9110, 8.4.1.3: some say it by its name of old. */
    public static boolean isGzip(String contentEncoding) {
        String name = name(contentEncoding);
        return name.equals("gzip") || name.equals("x-gzip");
    }

    /** Whether an address takes a body that is packed so. */
    public static boolean isTaken(String contentEncoding, String path) {
        return name(contentEncoding).equals(IDENTITY) || isImport(path) && isGzip(contentEncoding);
    }

    /** Those that an address takes. */
    public static String taken(String path) {
        return isImport(path) ? "gzip, " + IDENTITY : IDENTITY;
    }

    /** Whether an address reads its body as it comes: it may be of any length. */
    public static boolean isImport(String path) {
        return path.endsWith("/import");
    }

    private static String name(String contentEncoding) {
        return contentEncoding == null || contentEncoding.isBlank()
                ? IDENTITY
                : contentEncoding.strip().toLowerCase(Locale.ROOT);
    }
}
