/**
 * Revisions as readers get them, of every kind.
 *
 * <p>A revision has the page of its kind, so this room knows them all. Uses {@code story}, {@code faq}, {@code contributor}, {@code topic}, {@code source} and the
 * packages below them. Start at {@link io.backgrounder.revision.reading.RevisionResource}.
 */
package io.backgrounder.revision.reading;
