/**
 * Search and suggestions, by PostgreSQL's own full text and trigrams.
 *
 * <p>What can be found stands in tables that triggers on the change log keep ({@code V60} to {@code V65}): the texts are cut into
 * words in the database, in the transaction that wrote them. Here a query is taken apart, handed over, and what was found is shown.
 *
 * <p>No answer depends on the time of day. The rank of a document falls with its age, but against a fixed date, so that the order of
 * two documents is the same for ever: cursors stay where they are, and the response cache may keep an answer until the next change.
 */
package io.backgrounder.search;
