/**
 * What a query asks for: its words, phrases and alternatives, and the forms that they have in each language.
 *
 * <p>Uses {@code search.analysis} and {@code web}. Start at {@link io.backgrounder.search.query.QueryText}.
 */
package io.backgrounder.search.query;
