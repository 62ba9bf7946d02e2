package io.backgrounder.web;

import com.github.f4b6a3.uuid.UuidCreator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/** What ties a response to the server's log: made by us for every request, in its Request-Id header and log lines. */
public final class RequestId {
    public static final String NAME = "Request-Id";

    private static final CharSequence HEADER = HttpHeaders.createOptimized(NAME);

    private RequestId() {}

    static void assign(RoutingContext request) {
        request.response().putHeader(HEADER, next());
    }

    public static String next() {
        return UuidCreator.getTimeOrderedEpochFast().toString();
    }

    /** For the log lines of whatever follows. */
    static void log(RoutingContext request) {
        MDC.put("requestId", of(request));
    }

    static String of(RoutingContext request) {
        return request.response().headers().get(HEADER);
    }
}
