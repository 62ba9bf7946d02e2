package io.backgrounder.access;

/** What a key can allow. */
public final class Scopes {
    public static final String ADMIN = "admin";

    private Scopes() {}
}
