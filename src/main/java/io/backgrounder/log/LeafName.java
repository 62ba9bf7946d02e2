package io.backgrounder.log;

import io.backgrounder.address.Kind;
import java.util.UUID;

/**
 * What a leaf is of.
 *
 * @param type {@code revision}, {@code correction} or {@code redaction}
 * @param kind the kind of the resource
 * @param revision the number of the revision; null for a correction or redaction
 * @param entry the correction or redaction; null for a revision
 */
record LeafName(String type, Kind kind, UUID resource, Integer revision, UUID entry) {
    static final String REVISION = "revision";
    static final String CORRECTION = "correction";
    static final String REDACTION = "redaction";

    /** All types, as alternatives of a regular expression. */
    static final String TYPES = REVISION + "|" + CORRECTION + "|" + REDACTION;
}
