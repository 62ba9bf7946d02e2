/**
 * Bulk import and export: documents as NDJSON, one on each line, each of which succeeds or fails by itself.
 *
 * <p>Lines are written in batches, each in one transaction, because a transaction for each line costs ten times as much. If a batch fails
 * as a whole, its lines are tried one by one, so that only the line that causes the failure is rejected, or is reported as failed if the
 * error is in the server. A line's result is sent only after its transaction has committed. An answer that cannot continue is broken off:
 * see {@link io.backgrounder.web.connection.Streams}.
 *
 * <p>Uses the kinds of content, {@code search.index} and the packages below them. Start at {@link io.backgrounder.bulk.Importer} and
 * {@link io.backgrounder.bulk.Exporter}.
 */
package io.backgrounder.bulk;
