/**
 * The conventions every resource shares: pages, cursors, parameters, problems and the OpenAPI definition; and the edge.
 *
 * <p>{@link io.backgrounder.web.Connections} lays three handlers into each connection of HTTP/1.1. {@link io.backgrounder.web.Backpressure}
 * holds requests back as bytes, {@link io.backgrounder.web.Pipelining} passes on one at a time, and {@link io.backgrounder.web.SlicedWrites}
 * sends what they are answered with as it is taken. Vert.x does neither by itself: it makes a request of all that comes, and copies all
 * that it answers to direct memory, of which there is little, and for which its event loops would wait.
 */
package io.backgrounder.web;
