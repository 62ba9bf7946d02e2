package io.backgrounder.web.http;

import io.backgrounder.web.problem.ProblemException;
import java.util.Arrays;
import java.util.stream.Stream;

/** The lists of {@code If-Match} and {@code If-None-Match} (RFC 9110, 13.1). */
public final class EntityTags {
    private EntityTags() {}

    /** Whether a list names an ETag by strong comparison, in which a weak one matches nothing. */
    public static boolean match(String list, String etag) {
        return tags(list).anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    /** Whether a list names an ETag by weak comparison. */
    public static boolean matchWeakly(String list, String etag) {
        return tags(list)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    /** The 412 for an {@code If-Match} that does not name the current ETag. */
    public static ProblemException mismatch(String etag) {
        return ProblemException.precondition("If-Match does not name the current ETag, which is " + etag + ".", etag);
    }

    private static Stream<String> tags(String list) {
        return Arrays.stream(list.split(",")).map(String::strip);
    }
}
