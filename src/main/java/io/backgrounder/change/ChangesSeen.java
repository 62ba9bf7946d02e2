package io.backgrounder.change;

import java.util.List;

/**
 * What this node has just learned, in the order of the log: the event to observe for all that must react to a write. Synchronous; each
 * change comes once.
 */
public record ChangesSeen(List<ChangeEntity> changes) {
    public long position() {
        return changes.get(changes.size() - 1).position;
    }
}
