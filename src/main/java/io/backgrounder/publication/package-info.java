/**
 * The life of a document: the {@link io.backgrounder.publication.Desk} at which editors write, drafts, previews, schedules, publication and
 * withdrawal.
 *
 * <p>A write walks straight down: from the resource to the desk (address, preconditions, rules), to the kind that the resource hands in
 * ({@link io.backgrounder.publication.Editable}, which is {@link io.backgrounder.publication.LiveDocuments} without drafts or {@link
 * io.backgrounder.publication.DraftedDocuments} with them), and to the rows.
 *
 * <p>Uses {@code document}, {@code revision} and the packages below them. The desk is of any kind. Drafts, schedules and previews are those of
 * stories so far, the one kind that has them.
 *
 * <p>Start at {@link io.backgrounder.publication.Desk} and at {@link io.backgrounder.publication.PublicationDesk}.
 */
package io.backgrounder.publication;
