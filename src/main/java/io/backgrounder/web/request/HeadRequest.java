package io.backgrounder.web.request;

import io.vertx.ext.web.RoutingContext;

/** A HEAD is answered like a GET, without the body. Where a body would cost much, or never end, it is not even begun. */
public final class HeadRequest {
    private static final String MARK = HeadRequest.class.getName();

    private HeadRequest() {}

    public static void mark(RoutingContext request) {
        request.put(MARK, true);
    }

    public static boolean is(RoutingContext request) {
        return request.get(MARK) != null;
    }
}
