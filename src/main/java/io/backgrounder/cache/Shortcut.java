package io.backgrounder.cache;

import io.backgrounder.change.ChangeTail;
import io.backgrounder.web.connection.Connections;
import io.backgrounder.web.connection.Pipelining;
import io.backgrounder.web.http.RequestTimes;
import io.backgrounder.web.json.PublicUrl;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.request.HttpDate;
import io.backgrounder.web.request.RequestId;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * Answers from the cache before Vert.x makes a request, a response and a route, which costs as much as all the rest. It
 * answers the most frequent and plainest requests: a {@link PlainRequest} for an address that was requested by way of Vert.x before, and so
 * is known to be well-formed, and for which there is an answer. All else goes on to Vert.x.
 */
@ApplicationScoped
class Shortcut {
    private static final Logger LOG = Logger.getLogger(Shortcut.class);
    private static final byte[] POSITION = ascii(Dependencies.HEADER + ": ");
    private static final byte[] REQUEST_ID = ascii("\r\n" + RequestId.NAME + ": ");
    private static final byte[] DATE = ascii("\r\nDate: ");
    private static final byte[] CLOSE = ascii("\r\nConnection: close");
    private static final byte[] END = ascii("\r\n\r\n");
    /** The lengths of the longest position, of a UUID, and of the date. */
    private static final int VARYING_BYTES = 19 + 36 + HttpDate.BYTES;
    /** A longer body is sent without being copied as a whole. */
    private static final int COPIED_BYTES = 16 * 1024;

    @Inject
    CacheConfig config;

    @Inject
    CanonicalRequests keys;

    @Inject
    AnswerCache cache;

    @Inject
    ChangeTail tail;

    @Inject
    RequestTimes times;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Connections connections;

    /**
     * Registers nothing if a header may decide the addresses in an answer; nor in development mode, where any request may cause code to be
     * compiled first.
     */
    void register(@Observes StartupEvent start) {
        if (!config.isOn()
                || !config.shortcut()
                || publicUrl.isForwarded()
                || LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            return;
        }
        Optional<String> setting = RouteSettings.used(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class));
        if (setting.isPresent()) {
            LOG.infof("The shortcut of the cache is off, since %s is set", setting.get());
        } else {
            connections.onOpen(this::lay);
        }
    }

    /** Adds the handler; not on HTTP/2. */
    private void lay(ChannelPipeline pipeline) {
        ChannelHandlerContext requests = pipeline.context(Pipelining.class);
        if (requests != null) {
            Way way = new Way((Pipelining) requests.handler(), pipeline.context(HttpResponseEncoder.class));
            pipeline.addAfter(requests.name(), null, way);
        }
    }

    private final class Way extends ChannelInboundHandlerAdapter {
        private final Pipelining requests;
        /** Writing starts from the place of the encoder, so that bytes are not encoded again. */
        private final ChannelHandlerContext encoder;
        /** Whether the end of a request that has been answered is still to come. */
        private boolean ending;

        private Way(Pipelining requests, ChannelHandlerContext encoder) {
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
            long begun = System.nanoTime();
            CanonicalRequests.Key key = PlainRequest.is(request) ? keys.known(request.uri()) : null;
            if (key == null || key == CanonicalRequests.Key.NONE || !key.anyPosition()) {
                return false;
            }
            long position = tail.position();
            Answer answer = cache.get(key.address());
            if (answer == null) {
                return false;
            }
            Encoded body = answer.body(request.headers().get(PlainRequest.ACCEPT_ENCODING));
            if (body == null) {
                return false;
            }
            boolean unchanged = body.matches(request.headers().get(PlainRequest.IF_NONE_MATCH));
            boolean last = PlainRequest.isLast(request);
            send(
                    answer.head(body, unchanged),
                    last,
                    Math.max(position, answer.position),
                    unchanged ? null : body.bytes());
            times.took(
                    "GET",
                    key.template(),
                    (unchanged ? HttpResponseStatus.NOT_MODIFIED : HttpResponseStatus.OK).code(),
                    begun);
            requests.answered(last);
            return true;
        }

        private void send(byte[] head, boolean last, long position, byte[] body) {
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
            ByteBufUtil.writeAscii(response, String.valueOf(position));
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
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
