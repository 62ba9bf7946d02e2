/**
 * Search and suggestions. Lucene's stemmers and ICU decide what a word is; PostgreSQL finds and ranks, with its full text and trigrams.
 *
 * <p>The tables that make content findable are written with it ({@link io.backgrounder.search.index.SearchIndex}), in the same transaction;
 * the database refuses to commit without them ({@code require_change}). Texts and queries are cut by the same {@code WordCutter}, so that
 * what people see as a word finds it.
 *
 * <p>A frequent word is in a million documents, of which the newest few hundred are ranked and the newest few thousand counted. No index
 * has words in the order of time. Therefore they are looked for in windows of a day, a month or a year, whose size follows from what was
 * found before ({@code search_newest}). Each language's documents are a partition, with its own indexes and its own stems.
 *
 * <p>No answer depends on the time of the request. The rank of a document falls with its age, but against a fixed date, so that the order
 * of two documents is the same for ever: cursors stay valid, and the response cache may keep an answer until the next change.
 *
 * <p>Uses {@code search.index}, {@code search.analysis} and the kinds of content. Start at {@link io.backgrounder.search.SearchResource},
 * then {@link io.backgrounder.search.Searches}.
 */
package io.backgrounder.search;
