package io.backgrounder.cache;

import io.backgrounder.change.ChangeTail;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.request.Route;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers reads from the cache on the event loop, before Quarkus REST. The first request that finds nothing has the answer made, and those
 * that ask for the same meanwhile wait for it.
 */
@ApplicationScoped
class CachedAnswers {
    /** After the edge, which refuses malformed requests, and the check of credentials; before all else. */
    private static final int ORDER = 9_000;
    /** The most milliseconds that a request waits. Then its answer is made for it alone, be it an error. */
    private static final int PATIENCE_MILLIS = 1_000;

    private static final String FILL = Fill.class.getName();
    private static final CharSequence POSITION = HttpHeaders.createOptimized(Dependencies.HEADER);

    @Inject
    CacheConfig config;

    @Inject
    CanonicalRequests keys;

    @Inject
    AnswerCache cache;

    @Inject
    ChangeTail tail;

    @Inject
    Vertx vertx;

    void register(@Observes Filters filters) {
        if (config.isOn()) {
            filters.register(this::answer, ORDER);
        }
    }

    /** The fill that the writer of the current answer is to complete; null if no request waits for it. */
    static Fill fill(RoutingContext request) {
        return request.get(FILL);
    }

    /** Whether an answer that was made for another request may be sent: JSON is accepted, and no condition can refuse it. */
    static boolean takesAnswers(RoutingContext request) {
        return !request.request().headers().contains(HttpHeaders.IF_MATCH)
                && MediaRanges.takeJson(request.request().getHeader(HttpHeaders.ACCEPT));
    }

    private void answer(RoutingContext request) {
        CanonicalRequests.Key key = request.request().method() == HttpMethod.GET && takesAnswers(request)
                ? keys.of(request)
                : CanonicalRequests.Key.NONE;
        if (key == CanonicalRequests.Key.NONE || fill(request) != null) {
            request.next();
        } else {
            answer(request, key);
        }
    }

    private void answer(RoutingContext request, CanonicalRequests.Key key) {
        // Read before the cache is asked, whose answers are then true at least up to this position.
        long position = tail.position();
        Answer answer = cache.get(key.address());
        if (answer == null) {
            make(request, key);
        } else if (Math.max(position, answer.position) < minPosition(request)) {
            request.next();
        } else {
            send(request, key, answer, Math.max(position, answer.position));
        }
    }

    private void send(RoutingContext request, CanonicalRequests.Key key, Answer answer, long position) {
        String acceptEncoding = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        Encoded body = answer.body(acceptEncoding);
        if (body != null) {
            send(request, key, answer, body, position);
            return;
        }
        request.request().pause();
        vertx.executeBlocking(() -> answer.compressedBody(acceptEncoding), false)
                .onSuccess(compressed -> {
                    cache.recount(key.address(), answer);
                    request.request().resume();
                    if (!request.response().closed()) {
                        send(request, key, answer, compressed, position);
                    }
                })
                .onFailure(request::fail);
    }

    private void make(RoutingContext request, CanonicalRequests.Key key) {
        Fill mine = new Fill(key.address());
        Fill fill = cache.fill(key.address(), mine);
        if (fill == mine) {
            request.put(FILL, mine);
            request.addEndHandler(end -> cache.end(mine, Fill.End.NOTHING));
            request.next();
            return;
        }
        Context context = vertx.getOrCreateContext();
        AtomicBoolean waiting = new AtomicBoolean(true);
        request.request().pause();
        fill.await(end -> context.runOnContext(again -> resume(request, key, end, waiting)));
        vertx.setTimer(PATIENCE_MILLIS, late -> resume(request, key, Fill.End.NOTHING, waiting));
    }

    private void resume(RoutingContext request, CanonicalRequests.Key key, Fill.End end, AtomicBoolean waiting) {
        if (!waiting.getAndSet(false) || request.response().closed()) {
            return;
        }
        request.request().resume();
        if (end == Fill.End.NOTHING) {
            request.next();
        } else {
            answer(request, key);
        }
    }

    private static void send(
            RoutingContext request, CanonicalRequests.Key key, Answer answer, Encoded body, long position) {
        Vertx.currentContext().putLocal(Route.LOCAL, key.template());
        HttpServerResponse response = request.response();
        MultiMap headers = response.headers();
        answer.describe(body, headers);
        headers.set(POSITION, String.valueOf(position));
        if (body.matches(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            answer.describeBody(body, headers);
            response.end(body.buffer());
        }
    }

    /** The requested position. One that cannot be read is left to Quarkus REST to refuse. */
    private static long minPosition(RoutingContext request) {
        String asked =
                request.request().query() == null ? null : request.request().getParam(Dependencies.MIN_POSITION);
        return asked == null ? 0 : asked.matches("[0-9]{1,18}") ? Long.parseLong(asked) : Long.MAX_VALUE;
    }
}
