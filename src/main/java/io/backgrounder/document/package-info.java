/**
 * Documents of any kind as they are written, and the only way into rows: one writer at a time, conditional requests, safe repeats.
 *
 * <p>Uses {@code web}, {@code address} and {@code change}, to which it reports each write. Start at {@link
 * io.backgrounder.document.Upserts}.
 */
package io.backgrounder.document;
