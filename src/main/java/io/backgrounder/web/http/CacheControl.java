package io.backgrounder.web.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Decides, by path, how long caches may keep an answer. Nothing else does. */
public final class CacheControl {
    /** A stale answer, recognisable by its {@code Age}, is better than none: it may be used even while the database is unavailable. */
    public static final String PUBLIC = "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400";

    /** Prefixes of what needs a key, of previews, and of what is read because it must be the newest. */
    private static final List<String> PRIVATE =
            List.of("/editorial/", "/admin/", "/v1/previews", "/v1/changes", "/v1/export");

    private CacheControl() {}

    /** Whether caches may keep the answers at a path. */
    public static boolean isPublic(String path) {
        for (String prefix : PRIVATE) {
            if (path.startsWith(prefix)) {
                return false;
            }
        }
        return true;
    }

    /** Forbids caches to keep any answer at other paths, whoever sends it. */
    static void guard(RoutingContext request) {
        if (request.request().path() != null && !isPublic(request.request().path())) {
            HttpServerResponse response = request.response();
            request.addHeadersEndHandler(end -> response.putHeader("Cache-Control", "no-store"));
        }
    }
}
