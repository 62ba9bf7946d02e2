package io.backgrounder.web.request;

import com.github.f4b6a3.uuid.UuidCreator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/** The id that ties a response to the server's log: generated for every request, and shown in its Request-Id header and log lines. */
public final class RequestId {
    public static final String NAME = "Request-Id";

    private static final CharSequence HEADER = HttpHeaders.createOptimized(NAME);

    private static final String LOGGED = "requestId";

    private RequestId() {}

    public static void assign(RoutingContext request) {
        request.response().putHeader(HEADER, next());
    }

    public static String next() {
        return UuidCreator.getTimeOrderedEpochFast().toString();
    }

    /** Adds the request's id to the log lines that follow. */
    public static void log(RoutingContext request) {
        log(of(request));
    }

    /** Wraps work of a request that runs on another thread, so that its log lines have the request's id too. */
    public static Runnable logged(String id, Runnable work) {
        return () -> {
            Object before = MDC.get(LOGGED);
            log(id);
            try {
                work.run();
            } finally {
                log(before);
            }
        };
    }

    private static void log(Object id) {
        if (id == null) {
            MDC.remove(LOGGED);
        } else {
            MDC.put(LOGGED, id);
        }
    }

    public static String of(RoutingContext request) {
        return request.response().headers().get(HEADER);
    }
}
