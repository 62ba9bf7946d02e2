/**
 * What an import says of itself: a result for each line, a summary at the end, and a report, which is kept for 30 days.
 *
 * <p>A report is written in the transactions of the batches that it counts, so that it is true even of an import that was cut off by a
 * crash.
 *
 * <p>Uses {@code document} and the packages below it. Start at {@link io.backgrounder.bulk.report.ImportReports}.
 */
package io.backgrounder.bulk.report;
