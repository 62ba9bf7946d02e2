package io.backgrounder.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The scopes of keys and tokens; each includes those above it. */
public final class Scopes {
    /** Reads drafts and histories. */
    public static final String READ = "content:read";
    /** Writes drafts. */
    public static final String WRITE = "content:write";
    /** Changes what readers see: publishes, withdraws, corrects, and writes what has no drafts. */
    public static final String PUBLISH = "content:publish";
    /** Everything, keys included. */
    public static final String ADMIN = "admin";

    static final String FORM = READ + "|" + WRITE + "|" + PUBLISH + "|" + ADMIN;
    static final String FORM_MESSAGE = "must be one of " + READ + ", " + WRITE + ", " + PUBLISH + ", " + ADMIN;

    private static final List<String> ASCENDING = List.of(READ, WRITE, PUBLISH, ADMIN);

    private Scopes() {}

    /** These scopes, and all that they include. A name that is not a scope allows nothing. */
    static Set<String> withIncluded(Collection<String> scopes) {
        int highest = scopes.stream().mapToInt(ASCENDING::indexOf).max().orElse(-1);
        return Set.copyOf(ASCENDING.subList(0, highest + 1));
    }
}
