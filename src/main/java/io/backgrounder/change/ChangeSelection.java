package io.backgrounder.change;

import java.util.Set;

/**
 * Which changes a reader asks for.
 *
 * @param kinds prefixes of {@link io.backgrounder.address.Kind}s
 * @param derived whether those of pages that changed only by what they embed are among them
 */
record ChangeSelection(Set<String> kinds, boolean derived) {
    boolean includes(ChangeEntity change) {
        return kinds.contains(change.kind) && (derived || !change.derived);
    }
}
