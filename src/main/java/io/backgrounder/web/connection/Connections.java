package io.backgrounder.web.connection;

import io.backgrounder.web.problem.ConnectionFaults;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.timeout.IdleStateHandler;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Context;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Adds the handlers that bound each connection of HTTP/1.1 and keep its order, with its first request. It is registered as Vert.x's tracer,
 * since nothing else is told of a connection, or of a request before Quarkus refuses it. HTTP/2 has all this by itself.
 */
@ApplicationScoped
public class Connections implements VertxOptionsCustomizer {
    /**
     * The most bytes of an answer that the kernel buffers besides those in flight: with more, a slow reader looks from here like one that
     * reads nothing. With epoll only.
     */
    private static final ChannelOption<Long> MOST_UNSENT =
            ChannelOption.valueOf("io.netty.channel.epoll.EpollChannelOption#TCP_NOTSENT_LOWAT");

    private static final long MOST_UNSENT_BYTES = 128 * 1024;

    private static final long DEFAULT_PATIENCE_MILLIS = 30_000;

    @Override
    @SuppressWarnings("deprecation") // The replacement is not available to applications of Quarkus.
    public void accept(VertxOptions options) {
        options.setTracingOptions(new TracingOptions().setFactory(any -> new FirstRequests()));
    }

    private static final class FirstRequests implements VertxTracer<Object, Object> {
        @Override
        public <R> Object receiveRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                Iterable<Map.Entry<String, String>> headers,
                TagExtractor<R> tags) {
            if (request instanceof HttpServerRequest http && http.connection() instanceof ConnectionBase connection) {
                lay(http, connection.channelHandlerContext());
            }
            return null;
        }
    }

    private static void lay(HttpServerRequest request, ChannelHandlerContext vertx) {
        ChannelPipeline pipeline = vertx.pipeline();
        ChannelHandlerContext decoder = pipeline.context(HttpRequestDecoder.class);
        if (decoder == null || pipeline.get(Pipelining.class) != null) {
            return;
        }
        Pipelining requests = new Pipelining(request);
        SlicedWrites answers = new SlicedWrites(requests, TimeUnit.MILLISECONDS.toNanos(seeProgress(pipeline)));
        Backpressure backpressure = new Backpressure(requests, answers);
        requests.resume(backpressure);
        pipeline.addBefore(decoder.name(), null, answers);
        pipeline.addBefore(decoder.name(), null, backpressure);
        pipeline.addBefore(vertx.name(), null, requests);
        pipeline.addBefore(vertx.name(), null, new ConnectionFaults());
        ((ByteToMessageDecoder) decoder.handler()).setSingleDecode(true);
        vertx.channel().config().setOption(MOST_UNSENT, MOST_UNSENT_BYTES);
    }

    /** Makes a connection count as idle only if nothing of a long answer is being sent; returns the timeout in milliseconds. */
    private static long seeProgress(ChannelPipeline pipeline) {
        IdleStateHandler idle = pipeline.get(IdleStateHandler.class);
        if (idle == null) {
            return DEFAULT_PATIENCE_MILLIS;
        }
        long millis = idle.getAllIdleTimeInMillis();
        pipeline.replace(idle, null, new IdleStateHandler(true, 0, 0, millis, TimeUnit.MILLISECONDS));
        return millis;
    }
}
