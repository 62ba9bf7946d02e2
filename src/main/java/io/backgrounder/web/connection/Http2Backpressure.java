package io.backgrounder.web.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads nothing from a client of HTTP/2 that does not take what was sent to it: Netty holds bodies back by the client's windows, but heads
 * without bodies, as of 304, would pile up. A few bytes can ask for one, so that little is passed on at once.
 */
final class Http2Backpressure extends ChannelDuplexHandler {
    private static final int SLICE_BYTES = 2 * 1024;

    private final Deque<ByteBuf> held = new ArrayDeque<>(2);
    private boolean passing;
    private boolean stopped;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
            held.add(bytes);
            pass(context);
        } else {
            context.fireChannelRead(message);
        }
    }

    private void pass(ChannelHandlerContext context) {
        if (passing) {
            return;
        }
        passing = true;
        try {
            while (!held.isEmpty() && context.channel().isWritable()) {
                ByteBuf first = held.peek();
                if (first.readableBytes() > SLICE_BYTES) {
                    context.fireChannelRead(first.readRetainedSlice(SLICE_BYTES));
                } else {
                    context.fireChannelRead(held.poll());
                }
            }
        } finally {
            passing = false;
        }
        stopped = !held.isEmpty() || !context.channel().isWritable();
        context.channel().config().setAutoRead(!stopped);
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (!stopped) {
            context.read();
        }
    }

    /** Resumes later, since this is called in the middle of a write. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (context.channel().isWritable()) {
            context.executor().execute(() -> {
                pass(context);
                context.fireChannelReadComplete();
            });
        }
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        release();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        release();
    }

    private void release() {
        held.forEach(ByteBuf::release);
        held.clear();
    }
}
