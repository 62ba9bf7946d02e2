/**
 * What reads cost that no cache answers, beside PostGraphile. Start at {@link io.backgrounder.benchmark.uncached.UncachedBenchmark}.
 */
package io.backgrounder.benchmark.uncached;
