package io.backgrounder.log;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a Merkle tree above the leaves in a range. The hash of one whose number of leaves is a power of two never changes; it is kept
 * with the last leaf.
 *
 * @param from the first leaf
 * @param to the leaf behind the last one
 */
record Subtree(long from, long to) {
    static Subtree of(long size) {
        return new Subtree(0, size);
    }

    long size() {
        return to - from;
    }

    /** Of one whose size is a power of two. */
    int level() {
        return Long.numberOfTrailingZeros(size());
    }

    /** The subtrees whose hashes are kept and make up the hash of this one, from the left, which are also the largest first. */
    List<Subtree> kept() {
        List<Subtree> kept = new ArrayList<>();
        for (long start = from; start < to; ) {
            long end = start + Long.highestOneBit(to - start);
            kept.add(new Subtree(start, end));
            start = end;
        }
        return kept;
    }

    /** The left part of one with two leaves or more: the greatest power of two that is less than the size (RFC 9162, 2.1.1). */
    Subtree left() {
        return new Subtree(from, from + Long.highestOneBit(size() - 1));
    }

    Subtree right() {
        return new Subtree(from + Long.highestOneBit(size() - 1), to);
    }
}
