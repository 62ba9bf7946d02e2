/**
 * Connections of HTTP/1.1, and the answers that are sent on them while they are made.
 *
 * <p>{@link io.backgrounder.web.connection.Connections} lays three handlers into each connection.
 * {@link io.backgrounder.web.connection.Backpressure} holds requests back as bytes, {@link io.backgrounder.web.connection.Pipelining} passes
 * on one at a time, and {@link io.backgrounder.web.connection.SlicedWrites} sends what they are answered with as it is taken. Vert.x does
 * neither by itself: it makes a request of all that comes, and copies all that it answers to direct memory, of which there is little, and
 * for which its event loops would wait.
 *
 * <p>Uses {@code problem} and what is below it.
 */
package io.backgrounder.web.connection;
