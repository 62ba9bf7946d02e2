package io.backgrounder.webhook;

/** The CDI event that something is to be sent: once the transaction has committed, the courier need not wait for the clock. */
record MoreToDo() {}
