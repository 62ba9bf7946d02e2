/**
 * The press coverage of a story: a summary for each source with its articles, and the points on which the sources agree or differ.
 *
 * <p>Uses {@code source}, {@code evidence} and the packages below them; stories use it. Start at {@link io.backgrounder.coverage.Coverage}.
 */
package io.backgrounder.coverage;
