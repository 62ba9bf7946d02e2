/**
 * What clients that do not read do to others. Start at {@link io.backgrounder.benchmark.unread.UnreadBenchmark}.
 */
package io.backgrounder.benchmark.unread;
