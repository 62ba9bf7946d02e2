/**
 * Sources (publications) and their articles.
 *
 * <p>Start at {@link io.backgrounder.source.SourceResource} and at {@link io.backgrounder.source.SourceUpserts}.
 */
package io.backgrounder.source;
