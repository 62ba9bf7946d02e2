/**
 * What a read costs, next to nginx and to a bare Vert.x. Start at {@link io.backgrounder.benchmark.read.ReadBenchmark}.
 */
package io.backgrounder.benchmark.read;
