package io.backgrounder.webhook;

/**
 * The CDI event that something is to be sent: once the transaction has committed, the courier need not wait for the clock.
 * docs/architecture.md lists who fires it, and who observes it.
 */
record MoreToDo() {}
