package io.backgrounder.web.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Stands before the decoder, which decodes one message at a time. While a request is being answered, or its answer waits to be taken, the
 * next ones stay undecoded bytes, and no more of them are read.
 */
final class Backpressure extends ChannelDuplexHandler {
    /** The most bytes to hold. Some clients exceed it: when one closes its side, all that it sent is read at once. */
    private static final int MOST_HELD_BYTES = 256 * 1024;

    private final Pipelining requests;
    private final SlicedWrites answers;
    private final Deque<ByteBuf> held = new ArrayDeque<>(2);
    private ChannelHandlerContext context;
    private long heldBytes;
    private boolean passing;
    private boolean stopped;

    Backpressure(Pipelining requests, SlicedWrites answers) {
        this.requests = requests;
        this.answers = answers;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        this.context = context;
    }

    private boolean isOpen() {
        return requests.isReceiving()
                || !requests.isAnswering() && context.channel().isWritable();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof ByteBuf bytes)) {
            context.fireChannelRead(message);
        } else if (!passing && held.isEmpty() && isOpen()) {
            pass(() -> decode(bytes));
        } else {
            hold(bytes);
        }
    }

    private void hold(ByteBuf bytes) {
        held.add(bytes);
        hold(bytes.capacity());
        ChannelConfig config = context.channel().config();
        if (config.isAutoRead()) {
            config.setAutoRead(false);
            stopped = true;
        }
        if (heldBytes > MOST_HELD_BYTES) {
            context.close();
        }
    }

    private void hold(int more) {
        heldBytes += more;
        answers.besides(heldBytes);
    }

    private void pass(Runnable bytes) {
        passing = true;
        try {
            bytes.run();
        } finally {
            passing = false;
        }
    }

    /** Passes bytes to the decoder, and has it decode message after message; returns whether there were any. */
    private boolean decode(ByteBuf bytes) {
        requests.hasDecoded();
        context.fireChannelRead(bytes);
        boolean any = false;
        while (requests.hasDecoded()) {
            any = true;
            if (!isOpen()) {
                return true;
            }
            context.fireChannelRead(Unpooled.EMPTY_BUFFER);
        }
        return any;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.fireChannelReadComplete();
        if (!held.isEmpty() && isOpen()) {
            resumeLater();
        }
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (!stopped) {
            context.read();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        context.fireChannelWritabilityChanged();
        if (context.channel().isWritable()) {
            resumeLater();
        }
    }

    /** Resumes later, since the caller may not be done with the previous request. */
    void resumeLater() {
        if (!passing) {
            context.executor().execute(this::resume);
        }
    }

    private void resume() {
        if (passing || context.isRemoved()) {
            return;
        }
        pass(() -> {
            boolean any = isOpen() && decode(Unpooled.EMPTY_BUFFER);
            while (!held.isEmpty() && isOpen()) {
                ByteBuf bytes = held.poll();
                hold(-bytes.capacity());
                any |= decode(bytes);
            }
            if (any) {
                context.fireChannelReadComplete();
            }
        });
        if (stopped && held.isEmpty() && isOpen()) {
            stopped = false;
            ChannelConfig config = context.channel().config();
            if (config.isAutoRead()) {
                context.read();
            }
            config.setAutoRead(true);
        }
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
        hold((int) -heldBytes);
    }
}
