package io.backgrounder.change;

/**
 * The event that a transaction has written everything and is about to commit: to be observed by all that must be written with it. It is
 * synchronous, and an observer can still refuse. docs/architecture.md lists who fires it, and who observes it.
 *
 * @param after the position after which its changes are
 */
public record ChangesWritten(long after) {}
