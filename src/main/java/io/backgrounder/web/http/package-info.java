/**
 * HTTP handling that every request passes: the first and the last handler, methods and media types, CORS, caching, and the conditions of
 * reads. The conditions of writes are {@code document.Preconditions}.
 *
 * <p>Uses all other rooms of {@code web}. Start at {@link io.backgrounder.web.http.Edge}.
 */
package io.backgrounder.web.http;
