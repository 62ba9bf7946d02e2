package io.backgrounder.web.connection;

import io.backgrounder.web.request.HttpDate;
import io.backgrounder.web.request.RequestId;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Passes on one request of a connection at a time: the next one only when the one before has been answered (RFC 9112, 9.3.2). It also
 * completes the headers of each answer, and closes the connection where it must: if either side says so, and after a request that was
 * refused before our edge saw it, since nobody knows what that was.
 */
public final class Pipelining extends ChannelDuplexHandler {
    /**
     * The time in which the rest of an unwanted request is read: if the connection were closed at once, some clients would not see their
     * answer.
     */
    private static final int LINGER_SECONDS = 2;

    private ChannelHandlerContext context;
    private Backpressure backpressure;
    private HttpHeaders headers = EmptyHttpHeaders.INSTANCE;
    private boolean upload;
    private boolean receiving;
    private boolean answering;
    private boolean closing;
    private boolean switched;
    private boolean decoded;

    void resume(Backpressure backpressure) {
        this.backpressure = backpressure;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        this.context = context;
    }

    /** Whether the rest of a request is still to come. */
    boolean isReceiving() {
        return receiving || switched;
    }

    boolean isAnswering() {
        return answering;
    }

    /** Whether its sender is likely to send all of the request before it reads any of the answer. */
    boolean isUpload() {
        return upload && receiving && answering;
    }

    /** Whether something was decoded since the last call. */
    boolean hasDecoded() {
        boolean is = decoded;
        decoded = false;
        return is;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        decoded = true;
        if (answering && !receiving && !switched) {
            // The decoder empties itself when the connection has ended; nobody waits for the answer to another request.
            ReferenceCountUtil.release(message);
            return;
        }
        if (closing && !answering) {
            ReferenceCountUtil.release(message);
            if (message instanceof LastHttpContent) {
                end();
            }
            return;
        }
        if (message instanceof HttpRequest request) {
            headers = request.headers();
            upload = request.method().equals(HttpMethod.POST);
            receiving = true;
            answering = true;
        }
        if (message instanceof LastHttpContent) {
            receiving = false;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
                switched |= response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
                context.write(message, promise);
                return;
            }
            complete(response.headers());
        }
        context.write(message, promise);
        if (message instanceof LastHttpContent && answering) {
            answering = false;
            if (closing) {
                finish();
            } else {
                backpressure.resumeLater();
            }
        }
    }

    private void complete(HttpHeaders answer) {
        if (!answer.contains(HttpHeaderNames.DATE)) {
            answer.set(HttpHeaderNames.DATE, HttpDate.now());
        }
        closing |= !answer.contains(RequestId.NAME) || Framing.isLast(answer) || Framing.isLast(headers);
        if (closing) {
            answer.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
    }

    /**
     * Called by a handler that has answered a request without a body, and without this one.
     *
     * @param last whether the connection ends with this answer
     */
    public void answered(boolean last) {
        answering = false;
        closing |= last;
    }

    private void finish() {
        if (receiving) {
            context.channel().config().setAutoRead(true);
            context.executor().schedule(this::end, LINGER_SECONDS, TimeUnit.SECONDS);
        } else {
            end();
        }
    }

    private void end() {
        context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }
}
