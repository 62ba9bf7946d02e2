package io.backgrounder.web.connection;

import io.backgrounder.web.problem.ConnectionFaults;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.unix.IntegerUnixChannelOption;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.timeout.IdleStateHandler;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.net.impl.VertxHandler;
import io.vertx.core.spi.VertxTracerFactory;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.spi.transport.Transport;
import io.vertx.core.tracing.TracingOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Adds the handlers that bound each connection and keep the order of HTTP/1.1, before its first request.
 */
@ApplicationScoped
public class Connections implements VertxOptionsCustomizer {
    /** What Vert.x sets on each new socket with epoll, although it has it already. */
    private static final Map<ChannelOption<?>, Object> NEEDLESS = Map.of(
            ChannelOption.SO_KEEPALIVE,
            false,
            ChannelOption.TCP_NODELAY,
            true,
            epoll("TCP_CORK"),
            false,
            epoll("TCP_USER_TIMEOUT"),
            0);

    /**
     * The most bytes of an answer that the kernel buffers besides those in flight, TCP_NOTSENT_LOWAT: with more, a slow reader looks from
     * here like one that reads nothing. The sockets of a server have it from the one that listens.
     */
    private static final ChannelOption<Integer> MOST_UNSENT = new IntegerUnixChannelOption("MOST_UNSENT", 6, 25);

    private static final int MOST_UNSENT_BYTES = 128 * 1024;

    /** Vert.x's handler that looks whether the first request upgrades to HTTP/2. */
    private static final String UPGRADE = "h2c";

    private static final long DEFAULT_PATIENCE_MILLIS = 30_000;

    private final List<Consumer<ChannelPipeline>> others = new CopyOnWriteArrayList<>();

    /** Calls for each new connection, when its handlers are in place and none of its requests has been read. */
    public void onOpen(Consumer<ChannelPipeline> other) {
        others.add(other);
    }

    /**
     * Wraps Vert.x's transport, since nothing else sees how a server's connections begin. It is reached as the factory of a tracer, which
     * is given the builder of Vert.x; there is no tracer.
     */
    @Override
    @SuppressWarnings("deprecation") // The replacement is not available to applications of Quarkus.
    public void accept(VertxOptions options) {
        options.setTracingOptions(new TracingOptions().setFactory(new VertxTracerFactory() {
            @Override
            public void init(VertxBuilder builder) {
                options.setTracingOptions(null);
                builder.findTransport(watched(builder.findTransport()));
            }

            @Override
            public VertxTracer<?, ?> tracer(TracingOptions unused) {
                return null;
            }
        }));
    }

    private Transport watched(Transport transport) {
        return (Transport) Proxy.newProxyInstance(
                Transport.class.getClassLoader(), new Class<?>[] {Transport.class}, new Watched(transport));
    }

    private final class Watched implements InvocationHandler {
        private final Transport transport;
        private EventLoopGroup loops;

        private Watched(Transport transport) {
            this.transport = transport;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] values) throws Throwable {
            if (method.getName().equals("eventLoopGroup") && loops != null) {
                // An event loop accepts connections too: to hand them over from another thread costs more.
                return loops.next();
            }
            try {
                Object result = method.invoke(transport, values);
                if (result instanceof EventLoopGroup made) {
                    loops = made;
                } else if (method.getName().equals("configure") && values[2] instanceof ServerBootstrap server) {
                    watch(server);
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    private void watch(ServerBootstrap server) {
        Map<ChannelOption<?>, Object> options = server.config().childOptions();
        if (options.containsKey(epoll("TCP_CORK"))) {
            server.option(MOST_UNSENT, MOST_UNSENT_BYTES);
            NEEDLESS.forEach((option, value) -> {
                if (value.equals(options.get(option))) {
                    server.childOption(option, null);
                }
            });
        }
        ChannelHandler vertx = server.config().childHandler();
        server.childHandler(new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                ChannelPipeline pipeline = channel.pipeline();
                pipeline.addLast(vertx);
                if (pipeline.get(HttpRequestDecoder.class) == null) {
                    pipeline.addLast(new FirstBytes());
                } else {
                    lay(pipeline);
                }
            }
        });
    }

    /** With TLS, only the handshake decides what the connection is, and with h2c, the first bytes. */
    private final class FirstBytes extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            lay(context.pipeline());
            context.pipeline().remove(this);
            context.fireChannelRead(bytes);
        }
    }

    /**
     * Hides from Vert.x that a client would upgrade to HTTP/2: it would hold the body of that request in memory, however large it is.
     * RFC 9113, section 3.1, has withdrawn the upgrade.
     */
    private static final class NoUpgrade extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                request.headers().remove(HttpHeaderNames.UPGRADE);
            }
            context.fireChannelRead(message);
        }
    }

    private void lay(ChannelPipeline pipeline) {
        ChannelHandlerContext decoder = pipeline.context(HttpRequestDecoder.class);
        ChannelHandlerContext http2 = pipeline.context(Http2ConnectionHandler.class);
        ChannelHandlerContext upgrade = pipeline.context(UPGRADE);
        ChannelHandlerContext vertx = upgrade == null ? pipeline.context(VertxHandler.class) : upgrade;
        if (http2 != null) {
            pipeline.addBefore(http2.name(), null, new Http2Backpressure());
        } else if (decoder != null && vertx != null) {
            Pipelining requests = new Pipelining();
            SlicedWrites answers = new SlicedWrites(requests, TimeUnit.MILLISECONDS.toNanos(seeProgress(pipeline)));
            Backpressure backpressure = new Backpressure(requests, answers);
            requests.resume(backpressure);
            pipeline.addBefore(decoder.name(), null, answers);
            pipeline.addBefore(decoder.name(), null, backpressure);
            pipeline.addBefore(vertx.name(), null, requests);
            pipeline.addBefore(vertx.name(), null, new ConnectionFaults());
            if (upgrade != null) {
                pipeline.addBefore(upgrade.name(), null, new NoUpgrade());
            }
            ((ByteToMessageDecoder) decoder.handler()).setSingleDecode(true);
        }
        others.forEach(other -> other.accept(pipeline));
    }

    private static ChannelOption<?> epoll(String name) {
        return ChannelOption.valueOf("io.netty.channel.epoll.EpollChannelOption#" + name);
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
