/**
 * Sources (publications) and their articles.
 *
 * <p>Uses {@code publication} and the packages below it. Start at {@link io.backgrounder.source.SourceResource}, which readers ask, and
 * {@link io.backgrounder.source.SourceUpserts}, which writes.
 */
package io.backgrounder.source;
