/**
 * What a document was before: differences between drafts and what readers see, and earlier content restored.
 *
 * <p>Knows a kind only as {@link io.backgrounder.publication.DraftedDocuments}. Uses {@code publication} and the packages below it. Start
 * at {@link io.backgrounder.publication.history.HistoryDesk}, which compares, and {@link
 * io.backgrounder.publication.history.RestorationDesk}.
 */
package io.backgrounder.publication.history;
