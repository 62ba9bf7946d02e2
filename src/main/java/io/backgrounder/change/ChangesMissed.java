package io.backgrounder.change;

/** The event that something has changed on this node, and it could not learn what: nothing that it remembers is certain any more. */
public record ChangesMissed() {}
