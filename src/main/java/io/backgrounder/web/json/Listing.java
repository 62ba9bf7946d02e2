package io.backgrounder.web.json;

import java.util.List;

/** A representation of a page: its lines, of which {@code fields} picks the members, and the cursors of the pages beside it. */
public interface Listing<T> extends Representation {
    List<T> data();

    /** The cursor of the next page; null on the last. */
    String nextCursor();

    /** The cursor of the page before; null on the first, and in a list that can be read in one direction only. */
    default String previousCursor() {
        return null;
    }
}
