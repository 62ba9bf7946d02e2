package io.backgrounder.cache;

import io.backgrounder.change.ChangeTail;
import io.backgrounder.web.Provenance;
import io.backgrounder.web.RequestId;
import io.backgrounder.web.RequestTimes;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/**
 * Answers from the cache on connections that stay open, before Vert.x makes a request, a response and a route of it, which costs as
 * much as all the rest. It takes what is asked for most and in the plainest form: a GET of HTTP/1.1 at an address that has come the
 * long way before, so that it is known to be well-formed, and for which there is an answer. All else goes on to Vert.x, and so does
 * what is pipelined behind it until that is answered: responses keep the order of their requests (RFC 9112, 9.3.2).
 */
@ApplicationScoped
class Shortcut {
    private static final byte[] POSITION = ascii(Provenance.HEADER + ": ");
    private static final byte[] REQUEST_ID = ascii("\r\n" + RequestId.NAME + ": ");
    private static final byte[] END = ascii("\r\n\r\n");
    /** Of the longest position, and of a UUID. */
    private static final int VARYING_BYTES = 19 + 36;

    /** With a body, or to be answered otherwise than by a response. */
    private static final CharSequence[] UNUSUAL = {
        HttpHeaderNames.CONTENT_LENGTH,
        HttpHeaderNames.TRANSFER_ENCODING,
        HttpHeaderNames.EXPECT,
        HttpHeaderNames.UPGRADE
    };

    /** Before the edge, so that it sees each request of a connection that Vert.x sees. */
    private static final int FIRST = 11_000;

    @Inject
    CacheConfig config;

    @Inject
    CacheKeys keys;

    @Inject
    AnswerCache cache;

    @Inject
    ChangeTail tail;

    @Inject
    RequestTimes times;

    /** Not in development mode, where a request may wait for code to be compiled while others come in behind it. */
    void register(@Observes Filters filters) {
        if (config.isOn() && LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            filters.register(this::lay, FIRST);
        }
    }

    /** With the first request on a connection, when nothing is behind that yet; not on HTTP/2. */
    private void lay(RoutingContext request) {
        if (request.request().connection() instanceof ConnectionBase connection) {
            ChannelHandlerContext vertx = connection.channelHandlerContext();
            ChannelPipeline pipeline = vertx.pipeline();
            if (pipeline.get(Way.class) == null && pipeline.context(HttpResponseEncoder.class) != null) {
                pipeline.addBefore(vertx.name(), null, new Way(pipeline.context(HttpResponseEncoder.class)));
            }
        }
        request.next();
    }

    private final class Way extends ChannelDuplexHandler {
        /** What it writes goes behind it. */
        private final ChannelHandlerContext encoder;
        /** Requests that Vert.x has and has not answered yet: at first the one with which this was laid. */
        private int open = 1;
        /** Whether the end of a request that is answered is still to come. */
        private boolean ending;

        private Way(ChannelHandlerContext encoder) {
            this.encoder = encoder;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                if (open == 0 && answer(request)) {
                    ending = true;
                    return;
                }
                open++;
            } else if (ending && message instanceof LastHttpContent end) {
                ending = false;
                end.release();
                return;
            }
            context.fireChannelRead(message);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            encoder.flush();
            context.fireChannelReadComplete();
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            boolean informational = message instanceof HttpResponse response
                    && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
            if (message instanceof LastHttpContent && !informational && open > 0) {
                open--;
            }
            context.write(message, promise);
        }

        private boolean answer(HttpRequest request) {
            long begun = System.nanoTime();
            CacheKeys.Key key = isPlain(request) ? keys.known(request.uri()) : null;
            if (key == null || key == CacheKeys.Key.NONE || !key.anyPosition()) {
                return false;
            }
            long position = tail.position();
            Answer answer = cache.get(key.address());
            if (answer == null || !encoder.channel().isWritable()) {
                return false;
            }
            Encoded body = answer.body(request.headers().get(HttpHeaderNames.ACCEPT_ENCODING));
            boolean unchanged = body.matches(request.headers().get(HttpHeaderNames.IF_NONE_MATCH));
            send(answer.head(body, unchanged), Math.max(position, answer.position), unchanged ? null : body);
            times.took(
                    "GET",
                    key.template(),
                    (unchanged ? HttpResponseStatus.NOT_MODIFIED : HttpResponseStatus.OK).code(),
                    begun);
            return true;
        }

        private void send(byte[] head, long position, Encoded body) {
            int bytes = head.length + POSITION.length + REQUEST_ID.length + END.length + VARYING_BYTES;
            ByteBuf response = encoder.alloc().directBuffer(bytes + (body == null ? 0 : body.bytes().length));
            response.writeBytes(head).writeBytes(POSITION);
            ByteBufUtil.writeAscii(response, String.valueOf(position));
            response.writeBytes(REQUEST_ID);
            ByteBufUtil.writeAscii(response, RequestId.next());
            response.writeBytes(END);
            if (body != null) {
                response.writeBytes(body.bytes());
            }
            encoder.write(response, encoder.voidPromise());
        }
    }

    private static boolean isPlain(HttpRequest request) {
        HttpHeaders headers = request.headers();
        if (request.method() != HttpMethod.GET
                || request.protocolVersion() != HttpVersion.HTTP_1_1
                || request.decoderResult().isFailure()
                || headers.getAll(HttpHeaderNames.HOST).size() != 1) {
            return false;
        }
        for (CharSequence name : UNUSUAL) {
            if (headers.contains(name)) {
                return false;
            }
        }
        String connection = headers.get(HttpHeaderNames.CONNECTION);
        return (connection == null || connection.equalsIgnoreCase("keep-alive"))
                && CachedAnswers.acceptsJson(headers.get(HttpHeaderNames.ACCEPT));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
