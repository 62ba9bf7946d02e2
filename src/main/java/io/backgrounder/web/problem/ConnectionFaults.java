package io.backgrounder.web.problem;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.Arrays;
import org.jboss.logging.Logger;

/**
 * Logs what fails in a handler of ours and ends a connection, which Vert.x closes without a word. What its client or the network has
 * done comes the same way, and is not logged: anybody could fill the log.
 */
public class ConnectionFaults extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = Logger.getLogger(ConnectionFaults.class);
    private static final String OURS = "io.backgrounder.";
    /** By which Netty calls each handler. */
    private static final String CALLER = "io.netty.channel.";

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (isOurs(cause)) {
            LOG.errorf(cause, "A connection was closed, maybe in the middle of an answer");
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
