/**
 * What is written, and the one way into rows: documents of any kind, one writer at a time, conditional and repeatable requests.
 *
 * <p>Uses {@code web}, {@code address} and {@code change}, in which each write is told. Start at {@link io.backgrounder.document.Upserts}.
 */
package io.backgrounder.document;
