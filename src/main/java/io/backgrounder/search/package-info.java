/**
 * Search and suggestions: what a word is, is known here, by Lucene's stemmers and ICU; PostgreSQL finds and ranks, by its full text and
 * trigrams.
 *
 * <p>What can be found stands in tables that are written with the content ({@link io.backgrounder.search.index.SearchIndex}), in its transaction:
 * the database refuses one that has not ({@code require_change}). Texts and queries are cut by the same {@code WordCutter}, so that what
 * people see as a word finds it.
 *
 * <p>A frequent word is in a million documents, of which the newest few hundred are ranked and the newest few thousand counted. No index
 * has words in the order of time: so these are looked for in windows, a day, a month, a year, each as large as what was found before
 * lets expect ({@code search_newest}). Each language's documents are a partition, with its own indexes and its own stems.
 *
 * <p>No answer depends on the time of day. The rank of a document falls with its age, but against a fixed date, so that the order of
 * two documents is the same for ever: cursors stay where they are, and the response cache may keep an answer until the next change.
 */
package io.backgrounder.search;
