/**
 * What a document was before: differences between drafts and what readers see, earlier content restored, and who did what.
 *
 * <p>Knows a kind only as {@link io.backgrounder.publication.DraftedDocuments}. Uses {@code publication} and the packages below it. Start
 * at {@link io.backgrounder.publication.history.HistoryDesk}, which compares, and {@link
 * io.backgrounder.publication.history.RestorationDesk}.
 */
package io.backgrounder.publication.history;
