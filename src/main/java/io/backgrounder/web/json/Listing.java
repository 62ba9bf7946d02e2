package io.backgrounder.web.json;

import java.util.List;

/** A representation with lines, of which {@code fields} picks the members, and that may go on. */
public interface Listing<T> extends Representation {
    List<T> data();

    /** Asks for the next page; null on the last. */
    String nextCursor();
}
