package io.backgrounder.cache;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Flags;
import io.netty.handler.codec.http2.Http2FrameTypes;
import io.netty.handler.codec.http2.Http2RemoteFlowController;
import io.netty.handler.codec.http2.Http2Stream;

/** A body that is sent as the windows of its client allow, and until then is in the heap once for all. */
final class Http2Body implements Http2RemoteFlowController.FlowControlled {
    private final Http2ConnectionHandler connection;
    private final ChannelHandlerContext context;
    private final Http2Stream stream;
    private final byte[] bytes;
    private int sent;

    Http2Body(Http2ConnectionHandler connection, ChannelHandlerContext context, Http2Stream stream, byte[] bytes) {
        this.connection = connection;
        this.context = context;
        this.stream = stream;
        this.bytes = bytes;
    }

    @Override
    public int size() {
        return bytes.length - sent;
    }

    @Override
    public void write(ChannelHandlerContext unused, int allowed) {
        for (int left = Math.min(allowed, size()); left > 0; ) {
            int length = Math.min(left, Http2CodecUtil.MAX_FRAME_SIZE_LOWER_BOUND);
            boolean last = sent + length == bytes.length;
            ByteBuf frame = context.alloc().directBuffer(Http2CodecUtil.FRAME_HEADER_LENGTH + length);
            frame.writeMedium(length);
            frame.writeByte(Http2FrameTypes.DATA);
            frame.writeByte(new Http2Flags().endOfStream(last).value());
            frame.writeInt(stream.id());
            frame.writeBytes(bytes, sent, length);
            context.write(frame, context.voidPromise());
            sent += length;
            left -= length;
        }
    }

    @Override
    public void writeComplete() {
        connection.closeStreamLocal(stream, context.newSucceededFuture());
    }

    /** Mostly, the client has gone or does not want it any more. */
    @Override
    public void error(ChannelHandlerContext unused, Throwable cause) {
        if (stream.state() != Http2Stream.State.CLOSED) {
            connection.resetStream(context, stream.id(), Http2Error.INTERNAL_ERROR.code(), context.newPromise());
        }
    }

    @Override
    public boolean merge(ChannelHandlerContext unused, Http2RemoteFlowController.FlowControlled next) {
        return false;
    }
}
