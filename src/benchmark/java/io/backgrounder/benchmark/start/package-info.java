/**
 * How long a start takes, and how much memory the server has then. Start at {@link io.backgrounder.benchmark.start.StartBenchmark}.
 */
package io.backgrounder.benchmark.start;
