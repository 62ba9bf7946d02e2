package io.backgrounder.address;

/** Thrown for a former address: answers 308 to the same path below the current slug. */
public final class MovedException extends RuntimeException {
    final Kind kind;
    final String slug;

    public MovedException(Kind kind, String slug) {
        super(null, null, false, false);
        this.kind = kind;
        this.slug = slug;
    }
}
