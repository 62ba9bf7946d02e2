/**
 * What readers saw: numbered states that never change, how they differ, what readers saw at a time, and the ledger of corrections.
 *
 * <p>Uses {@code document} and the packages below it. Start at {@link io.backgrounder.revision.Revisions}, which keeps them, and {@link
 * io.backgrounder.revision.RevisionRepository}, which reads them.
 */
package io.backgrounder.revision;
