/**
 * What delivery answers, as bytes: their validators (RFC 9110, 8.8) and the response cache.
 *
 * <p>A cached answer is never older than what this node knows. It carries the position of the change log at which it was read and the
 * surrogate keys of what it depends on; a change with one of them drops it, and it is not kept where such a change came while it
 * was being made. No time-out is needed for that, so that it also goes on being served while the database is away.
 *
 * <p>It is served in two places. {@link io.backgrounder.cache.CachedAnswers} stands among Vert.x's routes and does all that there is to it;
 * {@link io.backgrounder.cache.Shortcut} stands in the connection's pipeline, before Vert.x, and does the plainest and most frequent: it
 * halves what Java adds to the work of the kernel.
 */
package io.backgrounder.cache;
