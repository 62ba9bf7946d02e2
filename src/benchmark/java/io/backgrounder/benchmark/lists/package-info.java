/**
 * How long editors' lists take. Start at {@link io.backgrounder.benchmark.lists.ManuscriptListBenchmark}.
 */
package io.backgrounder.benchmark.lists;
