package io.backgrounder.change;

/**
 * The event that something has changed that this node could not read: nothing that it remembers is certain any more. docs/architecture.md
 * lists who fires it, and who observes it.
 */
public record ChangesMissed() {}
