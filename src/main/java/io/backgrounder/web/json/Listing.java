package io.backgrounder.web.json;

import java.util.List;

/** A representation of a page: its lines, of which {@code fields} picks the members, and the cursor of the next page. */
public interface Listing<T> extends Representation {
    List<T> data();

    /** The cursor of the next page; null on the last. */
    String nextCursor();
}
