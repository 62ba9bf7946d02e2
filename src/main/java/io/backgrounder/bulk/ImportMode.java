package io.backgrounder.bulk;

import java.util.Locale;

/** What an import does with a document whose resource exists already. */
enum ImportMode {
    /** Replaces the resource as a whole. */
    REPLACE,
    /** Leaves the resource alone. */
    CREATE,
    /** Changes the members that the document has. */
    MERGE;

    /** The modes, as alternatives of a regular expression. */
    static final String NAMES = "replace|create|merge";

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportMode of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
