package io.backgrounder.cache;

import java.util.regex.Pattern;

/** Reads {@code Accept} as far as it plainly accepts JSON (RFC 9110, 12.5.1); the rest is left to Quarkus REST to decide. */
final class MediaRanges {
    private static final Pattern JSON = Pattern.compile(
            "(?:\\*/\\*|application/\\*|application/json)(?:;q=(?:1(?:\\.0{0,3})?|0?\\.[0-9]{0,2}[1-9][0-9]{0,2}))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER =
            Pattern.compile("[a-z0-9.+-]+/(?:\\*|[a-z0-9.+-]+)(?:;[a-z]+=[a-z0-9.]+){0,9}", Pattern.CASE_INSENSITIVE);

    /** The last value that accepted JSON: most clients of one kind send the same. */
    private static volatile String known = "*/*";

    private MediaRanges() {}

    /** @param accept null stands for anything */
    static boolean takeJson(String accept) {
        if (accept == null || accept.equals(known) || accept.equals("application/json")) {
            return true;
        }
        boolean json = isTaken(accept);
        if (json) {
            known = accept;
        }
        return json;
    }

    private static boolean isTaken(String accept) {
        boolean json = false;
        for (String part : accept.split(",")) {
            String range = part.replace(" ", "");
            if (JSON.matcher(range).matches()) {
                json = true;
            } else if (isJson(range) || !OTHER.matcher(range).matches()) {
                return false;
            }
        }
        return json;
    }

    /** Whether this is a range of JSON that needs a closer look: it has a parameter other than a weight, or a weight of 0. */
    private static boolean isJson(String range) {
        String type = range.split(";", 2)[0];
        return JSON.matcher(type).matches();
    }
}
