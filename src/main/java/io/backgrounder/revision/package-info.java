/**
 * What readers saw, for good: numbered states and the ledger of corrections.
 *
 * <p>Uses {@code document} and what is below it; knows no kind of content but by its id. Start at
 * {@link io.backgrounder.revision.Corrections}.
 */
package io.backgrounder.revision;
