/**
 * What reads share: query parameters, lists and their cursors, snapshots of the database, and what an answer was made of.
 *
 * <p>Uses {@code text} and what is below it. Start at {@link io.backgrounder.web.query.ListQuery}.
 */
package io.backgrounder.web.query;
