/**
 * What every request passes: the first and the last to see it, methods and media types, cross-origin reads, caching, conditions.
 *
 * <p>Uses all other rooms of {@code web}. Start at {@link io.backgrounder.web.http.Edge}.
 */
package io.backgrounder.web.http;
