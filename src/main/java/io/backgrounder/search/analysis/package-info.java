/**
 * What the words of a text are, the same for documents, queries, suggestions, spelling correction and highlights: folded to one form,
 * segmented, and stemmed by language, with Lucene's stemmers and ICU.
 *
 * <p>Uses nothing of ours. Start at {@link io.backgrounder.search.analysis.WordCutter}.
 */
package io.backgrounder.search.analysis;
