/**
 * What readers saw: numbered states that never change, how they differ, what readers saw at a time, and the ledger of corrections.
 *
 * <p>Uses {@code document} and the packages below it; knows a kind of content only by its {@link io.backgrounder.address.Kind} and the type
 * of its pages. Only corrections are those of stories so far. Start at {@link io.backgrounder.revision.Revisions}, which keeps them, and {@link
 * io.backgrounder.revision.RevisionRepository}, which reads them.
 */
package io.backgrounder.revision;
