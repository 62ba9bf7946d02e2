package io.backgrounder.change;

import java.util.Set;

/**
 * The changes that a reader asks for.
 *
 * @param kinds prefixes of {@link io.backgrounder.address.Kind}s
 * @param derived whether changes are included that pages show only through what they embed
 */
record ChangeSelection(Set<String> kinds, boolean derived) {
    boolean includes(ChangeEntity change) {
        return kinds.contains(change.kind) && (derived || !change.derived);
    }
}
