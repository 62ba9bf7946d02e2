/**
 * Documents of any kind as they are written, and how they become rows: one writer at a time, conditional requests, safe repeats.
 *
 * <p>Documents reach the rows that readers see only through {@link io.backgrounder.document.Upserts}, which appends to the change log. Five
 * writes that are not of a document append to it themselves ({@link io.backgrounder.change.ChangeLog#append}): {@link
 * io.backgrounder.document.Burial} (deletion), the merge of topics, corrections, redactions, and revisions that an import restores.
 *
 * <p>Uses {@code web}, {@code address}, {@code access}, {@code redaction}, and {@code change}, to which it reports each write. Start at {@link
 * io.backgrounder.document.Upserts}.
 */
package io.backgrounder.document;
