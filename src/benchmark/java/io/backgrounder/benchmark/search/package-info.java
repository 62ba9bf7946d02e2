/**
 * How fast search is in an archive of any size. Start at {@link io.backgrounder.benchmark.search.SearchBenchmark}.
 */
package io.backgrounder.benchmark.search;
