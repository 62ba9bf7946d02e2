/**
 * What editors do with a document of any kind: read, write, merge, rename, delete, with ETags (RFC 9110, 13.1).
 *
 * <p>Uses {@code document} and {@code access}. Start at {@link io.backgrounder.editing.DocumentEditor}.
 */
package io.backgrounder.editing;
