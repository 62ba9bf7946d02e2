package io.backgrounder.web.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** How long caches may keep an answer: decided here alone, by its path. */
public final class CacheControl {
    /** Also where the database is away: stale is better than nothing, and says so by its Age. */
    public static final String PUBLIC = "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400";

    /** What needs a key, drafts, and what is asked for because it is the newest. */
    private static final List<String> PRIVATE =
            List.of("/editorial/", "/admin/", "/v1/previews", "/v1/changes", "/v1/export");

    private CacheControl() {}

    /** Whether its answers are the same for everybody. */
    public static boolean isPublic(String path) {
        for (String prefix : PRIVATE) {
            if (path.startsWith(prefix)) {
                return false;
            }
        }
        return true;
    }

    /** Whatever answers such a request: nobody may keep it. */
    static void guard(RoutingContext request) {
        if (request.request().path() != null && !isPublic(request.request().path())) {
            HttpServerResponse response = request.response();
            request.addHeadersEndHandler(end -> response.putHeader("Cache-Control", "no-store"));
        }
    }
}
