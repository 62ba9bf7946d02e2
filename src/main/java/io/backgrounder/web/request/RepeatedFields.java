package io.backgrounder.web.request;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;

/**
 * Header fields that come on several lines (RFC 9110, 5.3). Lists are joined into one line, so that all readers see the whole list. Fields
 * that have only one value are refused, since an intermediary may read another of the lines than we do.
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

    /** Joins lists; returns which single-valued field is repeated, or null. */
    public static String join(MultiMap headers) {
        for (CharSequence name : LISTS) {
            List<String> lines = headers.getAll(name);
            if (lines.size() > 1) {
                headers.set(name, String.join(", ", lines));
            }
        }
        for (CharSequence name : SINGLE) {
            if (headers.getAll(name).size() > 1) {
                return "The header " + name + " must occur only once.";
            }
        }
        return null;
    }
}
