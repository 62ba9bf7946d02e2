package io.backgrounder.change;

/**
 * The event that a transaction has written all that it will, and is about to commit: for all that must be written with it. Synchronous;
 * who observes it can still refuse.
 *
 * @param after the position behind which its changes are
 */
public record ChangesWritten(long after) {}
