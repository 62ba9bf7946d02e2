package io.backgrounder.webhook;

/** The event that somebody has asked for something to be sent: once that is committed, there is no need to wait for the clock. */
record MoreToDo() {}
