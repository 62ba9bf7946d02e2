/**
 * Bulk load: documents as NDJSON, one a line, each a success or a failure by itself.
 *
 * <p>Lines are written in batches, one transaction each, because a transaction for each line costs ten times as much. When a
 * batch fails as a whole its lines are tried one by one, so that only the guilty one is rejected, or failed where the error is
 * ours. A line's result is sent only after its transaction has been committed. An answer that cannot go on breaks: see
 * {@link io.backgrounder.web.connection.Streams}.
 */
package io.backgrounder.bulk;
