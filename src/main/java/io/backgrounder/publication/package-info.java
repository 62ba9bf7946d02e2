/**
 * The life of a document: what editors write at the {@link io.backgrounder.publication.Desk}, drafts, previews, schedules, publication
 * and withdrawal.
 *
 * <p>A write walks straight down: a resource, the desk (address, preconditions, rules), the kind that the resource hands in
 * ({@link io.backgrounder.publication.Editable}: {@link io.backgrounder.publication.LiveDocuments} without drafts,
 * {@link io.backgrounder.publication.DraftedDocuments} with them), and its rows.
 *
 * <p>Uses {@code document}, {@code revision} and what is below them; knows no kind of content.
 */
package io.backgrounder.publication;
