/**
 * Connections, and answers that are sent while they are made.
 *
 * <p>{@link io.backgrounder.web.connection.Connections} adds three handlers to each connection of HTTP/1.1.
 * {@link io.backgrounder.web.connection.Backpressure} holds requests back as bytes, {@link io.backgrounder.web.connection.Pipelining}
 * passes on one at a time, and {@link io.backgrounder.web.connection.SlicedWrites} sends the answers as the client takes them. Vert.x does
 * none of this by itself: it decodes every request that arrives, and copies every answer to direct memory, which is scarce, and for which
 * its event loops would wait. On HTTP/2, Netty does most of it, and {@link io.backgrounder.web.connection.Http2Backpressure} the rest.
 *
 * <p>Uses {@code problem} and what is below it. Start at {@link io.backgrounder.web.connection.Connections}.
 */
package io.backgrounder.web.connection;
