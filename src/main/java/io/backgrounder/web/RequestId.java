package io.backgrounder.web;

import com.github.f4b6a3.uuid.UuidCreator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/** What ties a response to the server's log: made by us for every request, in its Request-Id header and log lines. */
final class RequestId {
    private static final CharSequence HEADER = HttpHeaders.createOptimized("Request-Id");

    private RequestId() {}

    static void assign(RoutingContext request) {
        String id = UuidCreator.getTimeOrderedEpochFast().toString();
        request.response().putHeader(HEADER, id);
    }

    /** For the log lines of whatever follows. */
    static void log(RoutingContext request) {
        MDC.put("requestId", of(request));
    }

    static String of(RoutingContext request) {
        return request.response().headers().get(HEADER);
    }
}
