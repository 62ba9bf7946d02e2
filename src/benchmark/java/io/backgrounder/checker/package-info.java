/**
 * Programs that look for violations of a promise in a running deployment, and what they share: requests to any of its nodes, readers of
 * the change feed, the report of what was found. The larger programs have packages of their own.
 *
 * <p>The programs use the product only over HTTP, as its clients do, and none of its classes. {@code docs/benchmarks.md} says how to run
 * each.
 */
package io.backgrounder.checker;
