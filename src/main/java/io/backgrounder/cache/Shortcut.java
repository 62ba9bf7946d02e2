package io.backgrounder.cache;

import io.backgrounder.change.ChangeTail;
import io.backgrounder.web.connection.Connections;
import io.backgrounder.web.connection.Pipelining;
import io.backgrounder.web.http.RequestTimes;
import io.backgrounder.web.json.PublicUrl;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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

    private void lay(ChannelPipeline pipeline) {
        ChannelHandlerContext requests = pipeline.context(Pipelining.class);
        Http2ConnectionHandler http2 = pipeline.get(Http2ConnectionHandler.class);
        if (requests != null) {
            ChannelHandlerContext encoder = pipeline.context(HttpResponseEncoder.class);
            pipeline.addAfter(requests.name(), null, new Http1Shortcut(this, (Pipelining) requests.handler(), encoder));
        } else if (http2 != null) {
            Http2Shortcut.lay(this, http2);
        }
    }

    /** What to send for a plain request. */
    record Reply(Answer answer, Encoded body, boolean unchanged, long position) {}

    /** The answer to a plain request, which is counted; null if it has to go on to Vert.x. */
    Reply reply(String uri, String acceptEncoding, String ifNoneMatch) {
        long begun = System.nanoTime();
        CanonicalRequests.Key key = keys.known(uri);
        if (key == null || key == CanonicalRequests.Key.NONE || !key.anyPosition()) {
            return null;
        }
        long position = tail.position();
        Answer answer = cache.get(key.address());
        Encoded body = answer == null ? null : answer.body(acceptEncoding);
        if (body == null) {
            return null;
        }
        boolean unchanged = body.matches(ifNoneMatch);
        HttpResponseStatus status = unchanged ? HttpResponseStatus.NOT_MODIFIED : HttpResponseStatus.OK;
        times.took("GET", key.template(), status.code(), begun);
        return new Reply(answer, body, unchanged, Math.max(position, answer.position));
    }
}
