package io.backgrounder.change;

import java.util.List;

/**
 * Some changes that follow each other in the log, but for those of kinds that were not asked for.
 *
 * @param next all up to this position is in it, or was not asked for
 * @param hasMore whether more of what was asked for lies behind it
 */
record ChangeSlice(List<ChangeEntity> changes, long next, boolean hasMore) {
    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What is behind a position, of which at most one more than the limit was found, up to the end of the log. */
    static ChangeSlice of(List<ChangeEntity> found, int limit, long end) {
        if (found.size() <= limit) {
            return new ChangeSlice(found, end, false);
        }
        return new ChangeSlice(found.subList(0, limit), found.get(limit).position - 1, true);
    }
}
