/**
 * Search and suggestions, by PostgreSQL's own full text and trigrams.
 *
 * <p>What can be found stands in tables that the database keeps by itself ({@code V60} to {@code V73}): when a transaction commits that has
 * written content, the texts of what it has told the change log are cut into words ({@code require_change}). Here a query is taken
 * apart, handed over, and what was found is shown.
 *
 * <p>A frequent word is in a million documents, of which the newest few hundred are ranked and the newest few thousand counted. No index
 * has words in the order of time: so these are looked for in windows, a day, a month, a year, each as large as what was found before
 * lets expect ({@code search_newest}). Each language's documents are a partition, with its own indexes and its own stems.
 *
 * <p>No answer depends on the time of day. The rank of a document falls with its age, but against a fixed date, so that the order of
 * two documents is the same for ever: cursors stay where they are, and the response cache may keep an answer until the next change.
 */
package io.backgrounder.search;
