package io.backgrounder.web.text;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.commonmark.node.Node;

/** Where the literal texts of a document are in its plain text, in UTF-16 code units. */
final class PlainPlaces {
    /** Where each literal begins in the text before it is settled. */
    private final Map<Node, Integer> written = new IdentityHashMap<>();

    private int[] settled;

    void write(Node literal, int place) {
        written.put(literal, place);
    }

    /** @param places where each code unit of the text is after it was settled */
    void settle(int[] places) {
        settled = places;
    }

    /** Where each code unit of a literal is; -1 for all if plain text leaves the literal out. */
    int[] of(Node literal, int length) {
        int[] places = new int[length];
        Integer start = written.get(literal);
        if (start == null) {
            Arrays.fill(places, -1);
        } else {
            for (int i = 0; i < length; i++) {
                places[i] = settled == null ? start + i : settled[start + i];
            }
        }
        return places;
    }
}
