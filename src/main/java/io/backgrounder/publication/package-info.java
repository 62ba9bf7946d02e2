/**
 * The life of a document: the {@link io.backgrounder.publication.Desk} at which editors write, drafts, previews, schedules, publication and
 * withdrawal.
 *
 * <p>A write walks straight down: from the resource to the desk (address, preconditions, rules), to the kind that the resource hands in
 * ({@link io.backgrounder.publication.Editable}, which is {@link io.backgrounder.publication.LiveDocuments} without drafts or {@link
 * io.backgrounder.publication.DraftedDocuments} with them), and to the rows.
 *
 * <p>The desks, {@code Editable} and its two classes are of any kind. Stories are the one kind with drafts so far, and these know them:
 * {@link io.backgrounder.publication.PublicationClock} (which takes the only {@code DraftedDocuments} there are), {@link
 * io.backgrounder.publication.Manuscripts}, {@link io.backgrounder.publication.Publisher#restore}, {@link
 * io.backgrounder.publication.PreviewLinks} (whose links have an id without a kind), {@link io.backgrounder.publication.Draft}, {@link
 * io.backgrounder.publication.EditorialStory}, {@link io.backgrounder.publication.ScheduleDocument}, and the tables {@code draft} and
 * {@code manuscript}. They must be generalised for a second kind with drafts.
 *
 * <p>Uses {@code document}, {@code revision} and the packages below them. Start at {@link io.backgrounder.publication.Desk}, then {@link
 * io.backgrounder.publication.PublicationDesk}, {@link io.backgrounder.publication.Publisher} and {@link
 * io.backgrounder.publication.PublicationClock}.
 */
package io.backgrounder.publication;
