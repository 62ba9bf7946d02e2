package io.backgrounder.web.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * Sends answers slice by slice, as their client takes them. Each slice is copied to direct memory before it is sent, and while more of them
 * wait, the channel reports that it is not writable. A client that takes nothing is cut off.
 */
final class SlicedWrites extends ChannelDuplexHandler {
    private static final int SLICE_BYTES = 32 * 1024;
    private static final long CHECK_SECONDS = 5;
    /** The time in which a client may take nothing while the backlog of all clients is too large. */
    private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    /** One of the flags that make a channel not writable, unused elsewhere. */
    private static final int FLAG = 31;

    private final Pipelining requests;
    private final long patienceNanos;
    private final Deque<Write> waiting = new ArrayDeque<>(2);
    private ChannelHandlerContext context;
    private boolean sending;
    private boolean checking;
    private long waitingBytes;
    private long besideBytes;
    private long counted;
    private long slices;
    private Place place;
    private volatile long moved;

    private record Write(Object message, ChannelPromise promise) {}

    /** How far sending has come. The message is never read, since it may have been released. */
    private record Place(Object message, long progress, long bytes, long slices) {
        boolean is(Place other) {
            return message == other.message
                    && progress == other.progress
                    && bytes == other.bytes
                    && slices == other.slices;
        }
    }

    /** @param patienceNanos how long a client may take nothing */
    SlicedWrites(Pipelining requests, long patienceNanos) {
        this.requests = requests;
        this.patienceNanos = patienceNanos;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        this.context = context;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        int bytes = bytes(message);
        if (waiting.isEmpty() && bytes <= SLICE_BYTES) {
            context.write(message, promise);
        } else {
            waiting.add(new Write(message, promise.unvoid()));
            waitingBytes += bytes;
            account();
        }
    }

    private static int bytes(Object message) {
        return message instanceof ByteBuf buffer ? buffer.readableBytes() : 0;
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        context.flush();
        send();
        account();
    }

    private void send() {
        while (!sending && !waiting.isEmpty()) {
            ChannelFuture sent = sendNext();
            if (sent.isDone()) {
                slices++;
            } else {
                sending = true;
                sent.addListener(end -> {
                    sending = false;
                    slices++;
                    moved = System.nanoTime();
                    send();
                    account();
                });
            }
        }
    }

    private ChannelFuture sendNext() {
        Write next = waiting.peek();
        if (next.message instanceof ByteBuf buffer && buffer.readableBytes() > SLICE_BYTES) {
            waitingBytes -= SLICE_BYTES;
            return context.writeAndFlush(buffer.readRetainedSlice(SLICE_BYTES));
        }
        waiting.poll();
        waitingBytes -= bytes(next.message);
        return context.writeAndFlush(next.message, next.promise);
    }

    /** Sets how many bytes are held for this client elsewhere. */
    void besides(long bytes) {
        besideBytes = bytes;
        account();
    }

    private void account() {
        ChannelOutboundBuffer out = context.channel().unsafe().outboundBuffer();
        if (out != null && out.getUserDefinedWritability(FLAG) != waiting.isEmpty()) {
            out.setUserDefinedWritability(FLAG, waiting.isEmpty());
        }
        long now = out == null ? 0 : besideBytes + waitingBytes + out.totalPendingWriteBytes();
        if (now != counted) {
            if (counted == 0) {
                look(out);
            }
            Backlog.change(this, counted, now);
            counted = now;
        }
        if (now > 0 && !checking) {
            checking = true;
            context.executor().schedule(this::check, CHECK_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void check() {
        checking = false;
        ChannelOutboundBuffer out = context.channel().unsafe().outboundBuffer();
        if (out != null) {
            look(out);
            boolean stuck = waitingBytes + out.totalPendingWriteBytes() > 0 && !requests.isUpload();
            if (stuck && System.nanoTime() - moved > patienceNanos) {
                cutOff();
            }
        }
        account();
    }

    private void look(ChannelOutboundBuffer out) {
        Place now = new Place(out.current(), out.currentProgress(), out.totalPendingWriteBytes(), slices);
        if (place == null || !now.is(place)) {
            place = now;
            moved = System.nanoTime();
        }
    }

    /** When this client last took something. */
    long moved() {
        return moved;
    }

    /** Cuts the client off unless it has just taken something, since others need the memory. */
    void giveWay() {
        context.executor().execute(() -> {
            account();
            if (counted > 0 && System.nanoTime() - moved > GRACE_NANOS) {
                cutOff();
            }
        });
    }

    /** Resets the connection; otherwise the kernel would keep its data until the client takes it. */
    private void cutOff() {
        context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        context.close();
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
        for (Write write = waiting.poll(); write != null; write = waiting.poll()) {
            ReferenceCountUtil.release(write.message);
            write.promise.tryFailure(new ClosedChannelException());
        }
        waitingBytes = 0;
        besideBytes = 0;
        Backlog.change(this, counted, 0);
        counted = 0;
    }
}
