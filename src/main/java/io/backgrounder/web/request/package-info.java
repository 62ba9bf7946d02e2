/**
 * The request before it is answered: its id, its client, the surface and the operation that it asks for, and its header fields.
 *
 * <p>Uses nothing of ours. Start at {@link io.backgrounder.web.request.Route}.
 */
package io.backgrounder.web.request;
