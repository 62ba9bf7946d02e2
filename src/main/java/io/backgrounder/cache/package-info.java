/**
 * The answers of delivery as bytes: their validators (RFC 9110, 8.8), and the response cache.
 *
 * <p>A cached answer is never older than what its node knows. It carries the position of the change log at which it was read, and the
 * surrogate keys of what it depends on. A change with one of these keys drops it; if such a change comes while the answer is being made, it
 * is not kept. No timeout is needed for this, so answers are served from the cache even while the database is unavailable.
 *
 * <p>The cache is read in two places. {@link io.backgrounder.cache.CachedAnswers} is one of Vert.x's routes and handles everything;
 * {@link io.backgrounder.cache.Shortcut} is in the connection's pipeline, before Vert.x, and handles the plainest and most frequent
 * requests of HTTP/1.1 and HTTP/2: it halves what Java adds to the work of the kernel.
 *
 * <p>Pages of stories and fronts are also stored in the database ({@link io.backgrounder.cache.StoredAnswers}), for nodes that do not have them
 * in memory.
 *
 * <p>Uses {@code change} and the packages below it. Start at {@link io.backgrounder.cache.CachedAnswers}, then {@link
 * io.backgrounder.cache.AnswerCache}, which keeps the answers and drops them.
 */
package io.backgrounder.cache;
