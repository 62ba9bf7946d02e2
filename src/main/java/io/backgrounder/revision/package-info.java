/**
 * What readers saw: numbered states that never change, how they differ, what readers saw at a time, and the ledger of corrections.
 *
 * <p>{@link io.backgrounder.revision.Revisions} and {@link io.backgrounder.revision.RevisionRepository} know a kind only by its {@link
 * io.backgrounder.address.Kind} and the type of its pages. Stories are the one kind with revisions so far. For another, these
 * must be generalised: the tables {@code revision} and {@code correction}, whose owner is {@code story_id}, and {@link
 * io.backgrounder.revision.Corrections}, whose queries, keys and changes are those of stories.
 *
 * <p>Uses {@code document} and the packages below it. Start at {@link io.backgrounder.revision.Revisions}, which keeps them, and {@link
 * io.backgrounder.revision.RevisionRepository}, which reads them.
 */
package io.backgrounder.revision;
