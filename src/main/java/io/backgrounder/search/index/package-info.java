/**
 * The rows by which content is found. They are written in the transaction of each change, and rewritten after an upgrade.
 *
 * <p>Uses {@code analysis} and the kinds of content. Start at {@link io.backgrounder.search.index.SearchIndex}.
 */
package io.backgrounder.search.index;
