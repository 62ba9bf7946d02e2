package io.backgrounder.web.query;

/** A read that began without a transaction takes several statements after all, or this node is not at the requested position yet. */
class SnapshotRequired extends RuntimeException {
    SnapshotRequired() {
        super(null, null, false, false);
    }
}
