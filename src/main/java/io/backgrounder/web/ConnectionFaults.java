package io.backgrounder.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Logs what fails here and ends a connection, which Vert.x closes without a word; not what its client has done, or the network. */
class ConnectionFaults extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = Logger.getLogger(ConnectionFaults.class);

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException || cause instanceof DecoderException)) {
            LOG.errorf(cause, "A connection was closed, maybe in the middle of an answer");
        }
        context.fireExceptionCaught(cause);
    }
}
