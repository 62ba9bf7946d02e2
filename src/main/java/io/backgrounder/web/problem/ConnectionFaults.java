package io.backgrounder.web.problem;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.Arrays;
import org.jboss.logging.Logger;

/**
 * Logs failures of our own handlers that end a connection, which Vert.x closes silently. What the client or the network has caused arrives
 * the same way, and is not logged: otherwise anybody could fill the log.
 */
public class ConnectionFaults extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = Logger.getLogger(ConnectionFaults.class);
    private static final String OURS = "io.backgrounder.";
    /** The package from which Netty calls each handler. */
    private static final String CALLER = "io.netty.channel.";

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (isOurs(cause)) {
            LOG.errorf(cause, "A connection was closed, possibly in the middle of an answer");
        }
        context.fireExceptionCaught(cause);
    }

    private static boolean isOurs(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .takeWhile(name -> !name.startsWith(CALLER))
                .anyMatch(name -> name.startsWith(OURS));
    }
}
