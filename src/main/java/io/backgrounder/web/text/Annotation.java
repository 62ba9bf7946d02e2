package io.backgrounder.web.text;

/**
 * A remark about words of a text, which its HTML names as {@code data-evidence} of the elements around these words.
 *
 * @param start where the words begin in the plain text, in UTF-16 code units
 * @param end the place behind them
 */
public record Annotation(String id, int start, int end) {
    boolean covers(int place) {
        return start <= place && place < end;
    }
}
