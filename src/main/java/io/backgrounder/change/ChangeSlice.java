package io.backgrounder.change;

import java.util.List;

/**
 * Changes that follow each other in the log, without those that were not asked for.
 *
 * @param next every change up to this position is included, or was not asked for
 * @param hasMore whether more changes that were asked for follow
 */
record ChangeSlice(List<ChangeEntity> changes, long next, boolean hasMore) {
    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Makes a slice of the changes found after a position, up to the end of the log; at most one more than the limit was looked for. */
    static ChangeSlice of(List<ChangeEntity> found, int limit, long end) {
        if (found.size() <= limit) {
            return new ChangeSlice(found, end, false);
        }
        return new ChangeSlice(found.subList(0, limit), found.get(limit).position - 1, true);
    }
}
