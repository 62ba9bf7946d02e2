/**
 * What readers saw: numbered states that never change, and the ledger of corrections.
 *
 * <p>Uses {@code document} and the packages below it; knows a kind of content only by its id. Start at {@link
 * io.backgrounder.revision.Corrections}.
 */
package io.backgrounder.revision;
