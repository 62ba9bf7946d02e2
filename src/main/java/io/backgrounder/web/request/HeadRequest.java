package io.backgrounder.web.request;

import io.vertx.ext.web.RoutingContext;

/** Marks a HEAD, which is answered like a GET but without the body. A body that would cost much, or never end, is not even begun. */
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
