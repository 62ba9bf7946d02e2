package io.backgrounder.web.request;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;

/**
 * Header fields that come in several lines (RFC 9110, 5.3): a list is made one line, so that whoever asks for it has all of it; what can
 * have one value only is refused, since others on the way may read another of the lines than we do.
 */
public final class RepeatedFields {
    private static final List<CharSequence> LISTS = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_ENCODING,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH);
    private static final List<CharSequence> SINGLE = Stream.of(
                    "Authorization", "Content-Type", "Idempotency-Key", "Last-Event-ID")
            .map(HttpHeaders::createOptimized)
            .toList();

    private RepeatedFields() {}

    /** Joins lists; tells what stands twice that must not, or null. */
    public static String join(MultiMap headers) {
        for (CharSequence name : LISTS) {
            List<String> lines = headers.getAll(name);
            if (lines.size() > 1) {
                headers.set(name, String.join(", ", lines));
            }
        }
        for (CharSequence name : SINGLE) {
            if (headers.getAll(name).size() > 1) {
                return "The header " + name + " must stand only once.";
            }
        }
        return null;
    }
}
