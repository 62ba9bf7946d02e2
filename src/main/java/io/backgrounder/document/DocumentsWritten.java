package io.backgrounder.document;

/** A write that is about to be committed. Observers run in its transaction. */
public record DocumentsWritten() {}
