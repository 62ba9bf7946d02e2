/**
 * Redaction: an administrator strikes a member or a passage from all that there is of a document, for good.
 *
 * <p>The words are known only during the request. What stays are their hashes ({@link io.backgrounder.redaction.Passages}), by which they
 * are struck where an import restores a redaction, and by which writes that bring them back are refused. Above {@code search.index}, since
 * words leave the index of the search, too. Start at {@link io.backgrounder.publication.redaction.RedactionDesk}.
 */
package io.backgrounder.publication.redaction;
