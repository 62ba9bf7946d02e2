/**
 * What all reads share: query parameters, lists and their cursors, snapshots of the database, and the dependencies of answers.
 *
 * <p>Uses {@code text} and what is below it. Start at {@link io.backgrounder.web.query.ListQuery}.
 */
package io.backgrounder.web.query;
