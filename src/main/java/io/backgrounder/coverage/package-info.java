/**
 * What the papers say of a story: one summary per source with its articles, and the points on which they agree or differ.
 *
 * <p>Uses {@code source} and what is below it; stories use it. Start at {@link io.backgrounder.coverage.Coverage}.
 */
package io.backgrounder.coverage;
