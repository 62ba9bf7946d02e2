package io.backgrounder.provenance;

import java.util.Locale;

/** What readers are told of a whole document, in ascending order: it has that of its most machine-made section. */
enum Disclosure {
    /** A person wrote every section. */
    NONE,
    /** Nothing is said of a section. */
    UNKNOWN,
    /** A person was helped by a program. */
    ASSISTED,
    /** A machine wrote it, and a person has reviewed it. */
    GENERATED_REVIEWED,
    /** A machine wrote it. */
    GENERATED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
