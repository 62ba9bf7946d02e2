package io.backgrounder.cache;

import io.backgrounder.web.connection.Pipelining;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.request.HttpDate;
import io.backgrounder.web.request.RequestId;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;

/** The shortcut on a connection of HTTP/1.1. */
final class Http1Shortcut extends ChannelInboundHandlerAdapter {
    private static final byte[] POSITION = ascii(Dependencies.HEADER + ": ");
    private static final byte[] REQUEST_ID = ascii("\r\n" + RequestId.NAME + ": ");
    private static final byte[] DATE = ascii("\r\nDate: ");
    private static final byte[] CLOSE = ascii("\r\nConnection: close");
    private static final byte[] END = ascii("\r\n\r\n");
    /** The lengths of the longest position, of a UUID, and of the date. */
    private static final int VARYING_BYTES = 19 + 36 + HttpDate.BYTES;
    /** A longer body is sent without being copied as a whole. */
    private static final int COPIED_BYTES = 16 * 1024;

    private final Shortcut shortcut;
    private final Pipelining requests;
    /** Writing starts from the place of the encoder, so that bytes are not encoded again. */
    private final ChannelHandlerContext encoder;
    /** Whether the end of a request that has been answered is still to come. */
    private boolean ending;

    Http1Shortcut(Shortcut shortcut, Pipelining requests, ChannelHandlerContext encoder) {
        this.shortcut = shortcut;
        this.requests = requests;
        this.encoder = encoder;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request && answer(request)) {
            ending = true;
        } else if (ending && message instanceof LastHttpContent end) {
            ending = false;
            end.release();
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        encoder.flush();
        context.fireChannelReadComplete();
    }

    private boolean answer(HttpRequest request) {
        Shortcut.Reply reply = PlainRequest.is(request)
                ? shortcut.reply(
                        request.uri(),
                        request.headers().get(PlainRequest.ACCEPT_ENCODING),
                        request.headers().get(PlainRequest.IF_NONE_MATCH))
                : null;
        if (reply == null) {
            return false;
        }
        boolean last = PlainRequest.isLast(request);
        send(reply, last);
        requests.answered(last);
        return true;
    }

    private void send(Shortcut.Reply reply, boolean last) {
        byte[] head = reply.answer().head(reply.body(), reply.unchanged());
        byte[] body = reply.unchanged() ? null : reply.body().bytes();
        int copied = body == null || body.length > COPIED_BYTES ? 0 : body.length;
        ByteBuf response = encoder.alloc()
                .directBuffer(head.length
                        + POSITION.length
                        + REQUEST_ID.length
                        + DATE.length
                        + CLOSE.length
                        + END.length
                        + VARYING_BYTES
                        + copied);
        response.writeBytes(head).writeBytes(POSITION);
        ByteBufUtil.writeAscii(response, String.valueOf(reply.position()));
        response.writeBytes(REQUEST_ID);
        ByteBufUtil.writeAscii(response, RequestId.next());
        response.writeBytes(DATE);
        ByteBufUtil.copy(HttpDate.now(), response);
        if (last) {
            response.writeBytes(CLOSE);
        }
        response.writeBytes(END);
        if (copied > 0) {
            response.writeBytes(body);
        }
        encoder.write(response, encoder.voidPromise());
        if (body != null && copied < body.length) {
            encoder.write(Unpooled.wrappedBuffer(body), encoder.voidPromise());
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
