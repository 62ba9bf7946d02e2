/**
 * The text analysis, which decides what the words of a text are: folded to one form, segmented, and stemmed by language, with Lucene's
 * stemmers and ICU. It is the same for documents, queries, suggestions, spelling corrections and highlights.
 *
 * <p>Uses no other package of the project. Start at {@link io.backgrounder.search.analysis.WordCutter}.
 */
package io.backgrounder.search.analysis;
