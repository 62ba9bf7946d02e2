package io.backgrounder.access;

/** What a key can allow; each includes those above it. */
public final class Scopes {
    /** Reads drafts and histories. */
    public static final String READ = "content:read";
    /** Writes drafts. */
    public static final String WRITE = "content:write";
    /** Changes what readers see: publishes, withdraws, corrects, and writes what has no drafts. */
    public static final String PUBLISH = "content:publish";
    /** Everything, keys included. */
    public static final String ADMIN = "admin";

    private Scopes() {}
}
