/**
 * Programs that measure, and what they share: starting instances, sending imports, timing requests. The larger programs have packages of
 * their own.
 *
 * <p>The programs use the product only over HTTP, as its clients do, and none of its classes. {@code docs/benchmarks.md} says how to run
 * each. Start at {@link io.backgrounder.benchmark.ImportBenchmark}, which is short.
 */
package io.backgrounder.benchmark;
