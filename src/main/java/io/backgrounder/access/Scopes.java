package io.backgrounder.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The scopes of keys and tokens. Each includes those before it, except {@link #INGEST}, which neither includes others nor is included. */
public final class Scopes {
    /** Reads drafts and histories. */
    public static final String READ = "content:read";
    /** Writes drafts. */
    public static final String WRITE = "content:write";
    /** Changes what readers see: publishes, withdraws, corrects, and writes what has no drafts. */
    public static final String PUBLISH = "content:publish";
    /**
     * Imports drafts, and changes what it has made itself. Stands outside the order of the others: a key with this scope is a pipeline's,
     * every other key or token a person's.
     */
    public static final String INGEST = "content:ingest";
    /** Reads previews, as {@link #READ} does too. Not of keys: it is all that a preview token allows. */
    public static final String PREVIEW = "preview";
    /** Everything, keys included. */
    public static final String ADMIN = "admin";

    /** The attribute of an identity that has the slug or id of the contributor who it is: that of the key, or of the token's claim. */
    public static final String CONTRIBUTOR = "contributor";

    static final String FORM = READ + "|" + WRITE + "|" + PUBLISH + "|" + INGEST + "|" + ADMIN;
    static final String FORM_MESSAGE =
            "must be one of " + READ + ", " + WRITE + ", " + PUBLISH + ", " + INGEST + ", " + ADMIN;

    private static final List<String> ASCENDING = List.of(READ, WRITE, PUBLISH, ADMIN);

    private Scopes() {}

    /** These scopes, and all that they include. A name that is not a scope allows nothing. */
    static Set<String> withIncluded(Collection<String> scopes) {
        int highest = scopes.stream().mapToInt(ASCENDING::indexOf).max().orElse(-1);
        Set<String> included = new HashSet<>(ASCENDING.subList(0, highest + 1));
        if (scopes.contains(INGEST)) {
            included.add(INGEST);
        }
        return Set.copyOf(included);
    }
}
