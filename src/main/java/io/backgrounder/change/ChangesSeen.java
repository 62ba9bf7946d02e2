package io.backgrounder.change;

import java.util.List;

/**
 * The event that this node has read new changes, in the order of the log: to be observed by all that must react to a write. It is
 * synchronous, and each change comes once. docs/architecture.md lists who fires it, and who observes it.
 */
public record ChangesSeen(List<ChangeEntity> changes) {
    public long position() {
        return changes.get(changes.size() - 1).position;
    }
}
