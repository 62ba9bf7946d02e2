package io.backgrounder.cache;

import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.request.HttpDate;
import io.backgrounder.web.request.RequestId;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Flags;
import io.netty.handler.codec.http2.Http2FrameListener;
import io.netty.handler.codec.http2.Http2FrameListenerDecorator;
import io.netty.handler.codec.http2.Http2FrameTypes;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2Stream;
import java.util.Locale;

/** The shortcut on a connection of HTTP/2. Netty sends the bodies as its client's window allows; for Vert.x, these streams do not exist. */
final class Http2Shortcut extends Http2FrameListenerDecorator {
    private static final byte[] POSITION = HeaderBlock.name(Dependencies.HEADER.toLowerCase(Locale.ROOT));
    private static final byte[] REQUEST_ID = HeaderBlock.name(RequestId.NAME.toLowerCase(Locale.ROOT));
    private static final byte[] DATE = HeaderBlock.name("date");
    /** The varying headers, with the longest position, a UUID, and the date. */
    private static final int VARYING_BYTES =
            POSITION.length + 20 + REQUEST_ID.length + 37 + DATE.length + 1 + HttpDate.BYTES;

    private final Shortcut shortcut;
    private final Http2ConnectionHandler connection;
    /** Whether the client has lowered the size of its header table: the next headers must say so, which only Netty's encoder does. */
    private boolean off;

    private Http2Shortcut(Shortcut shortcut, Http2ConnectionHandler connection, Http2FrameListener vertx) {
        super(vertx);
        this.shortcut = shortcut;
        this.connection = connection;
    }

    static void lay(Shortcut shortcut, Http2ConnectionHandler connection) {
        Http2FrameListener vertx = connection.decoder().frameListener();
        connection.decoder().frameListener(new Http2Shortcut(shortcut, connection, vertx));
    }

    /** With the first settings, Vert.x sets another listener. */
    @Override
    public void onSettingsRead(ChannelHandlerContext context, Http2Settings settings) throws Http2Exception {
        super.onSettingsRead(context, settings);
        Long table = settings.headerTableSize();
        off |= table != null && table < Http2CodecUtil.DEFAULT_HEADER_TABLE_SIZE;
        if (!off && !(connection.decoder().frameListener() instanceof Http2Shortcut)) {
            lay(shortcut, connection);
        }
    }

    @Override
    public void onHeadersRead(ChannelHandlerContext context, int id, Http2Headers headers, int padding, boolean end)
            throws Http2Exception {
        if (!end || !answer(context, id, headers)) {
            super.onHeadersRead(context, id, headers, padding, end);
        }
    }

    @Override
    public void onHeadersRead(
            ChannelHandlerContext context,
            int id,
            Http2Headers headers,
            int dependency,
            short weight,
            boolean exclusive,
            int padding,
            boolean end)
            throws Http2Exception {
        if (!end || !answer(context, id, headers)) {
            super.onHeadersRead(context, id, headers, dependency, weight, exclusive, padding, end);
        }
    }

    /** Trailers are none: Netty refuses those with the method and the path of a request. */
    private boolean answer(ChannelHandlerContext context, int id, Http2Headers headers) {
        Http2Stream stream = connection.connection().stream(id);
        if (off || stream == null || !PlainRequest.is(headers)) {
            return false;
        }
        Shortcut.Reply reply = shortcut.reply(
                headers.path().toString(),
                text(headers.get(PlainRequest.ACCEPT_ENCODING)),
                text(headers.get(PlainRequest.IF_NONE_MATCH)));
        if (reply == null) {
            return false;
        }
        byte[] block = reply.answer().headerBlock(reply.body(), reply.unchanged());
        if (block.length + VARYING_BYTES > Http2CodecUtil.MAX_FRAME_SIZE_LOWER_BOUND) {
            return false;
        }
        context.write(head(context, id, block, reply), context.voidPromise());
        if (reply.unchanged()) {
            connection.closeStreamLocal(stream, context.newSucceededFuture());
        } else {
            Http2Body body =
                    new Http2Body(connection, context, stream, reply.body().bytes());
            connection.encoder().flowController().addFlowControlled(stream, body);
        }
        return true;
    }

    /** The headers in one frame. */
    private static ByteBuf head(ChannelHandlerContext context, int id, byte[] block, Shortcut.Reply reply) {
        ByteBuf frame = context.alloc().directBuffer(Http2CodecUtil.FRAME_HEADER_LENGTH + block.length + VARYING_BYTES);
        frame.writeMedium(0);
        frame.writeByte(Http2FrameTypes.HEADERS);
        frame.writeByte(new Http2Flags()
                .endOfHeaders(true)
                .endOfStream(reply.unchanged())
                .value());
        frame.writeInt(id);
        frame.writeBytes(block).writeBytes(POSITION);
        HeaderBlock.write(frame, String.valueOf(reply.position()));
        frame.writeBytes(REQUEST_ID);
        HeaderBlock.write(frame, RequestId.next());
        frame.writeBytes(DATE);
        HeaderBlock.write(frame, HttpDate.now());
        frame.setMedium(0, frame.readableBytes() - Http2CodecUtil.FRAME_HEADER_LENGTH);
        return frame;
    }

    private static String text(CharSequence value) {
        return value == null ? null : value.toString();
    }
}
