/**
 * The words that were struck from documents, known by their hashes only: where they stand in a text, and what stands there instead.
 *
 * <p>What belongs to the act of redaction is in {@code publication.redaction}; this room is below {@code document}, since every write is
 * refused that brings the words back. Uses {@code web} and {@code address}. Start at {@link io.backgrounder.redaction.Passages}.
 */
package io.backgrounder.redaction;
