/**
 * The life of a document: the {@link io.backgrounder.publication.Desk} at which editors write, drafts, schedules, publication and
 * withdrawal.
 *
 * <p>A write walks straight down: from the resource to the desk (address, preconditions, rules), to the kind that the resource hands in
 * ({@link io.backgrounder.publication.DraftedDocuments}), and, when it is published, through {@link
 * io.backgrounder.publication.PublishedUpserts} to the rows that readers see.
 *
 * <p>Uses {@code document}, {@code revision} and the packages below them. Start at {@link io.backgrounder.publication.Desk}, then {@link
 * io.backgrounder.publication.PublicationDesk}, {@link io.backgrounder.publication.Publisher} and {@link
 * io.backgrounder.publication.PublicationClock}.
 */
package io.backgrounder.publication;
