package io.backgrounder.web.http;

import io.backgrounder.web.request.Route;
import io.backgrounder.web.request.Surface;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Decides whether caches may keep the answers at a path, by its surface and {@link io.backgrounder.web.request.NoStore}. Redirects and
 * problems have rules of their own.
 */
@ApplicationScoped
public class CacheControl {
    /** A stale answer, recognisable by its {@code Age}, is better than none: it may be used even while the database is unavailable. */
    public static final String PUBLIC = "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400";

    private volatile String[] exceptions;

    /** Whether caches may keep the answers at a path. */
    public boolean isPublic(String path) {
        if (Surface.of(path).caching() == Surface.Caching.NEVER) {
            return false;
        }
        for (String prefix : exceptions()) {
            if (path.startsWith(prefix)) {
                return false;
            }
        }
        return true;
    }

    /** Forbids caches to keep any answer at other paths, whoever sends it. */
    void guard(RoutingContext request) {
        if (request.request().path() != null && !isPublic(request.request().path())) {
            HttpServerResponse response = request.response();
            request.addHeadersEndHandler(end -> response.putHeader("Cache-Control", "no-store"));
        }
    }

    /**
     * Prefixes of the paths of single resources. Read late, since routes are known only once the first request has arrived.
     */
    private String[] exceptions() {
        if (exceptions == null) {
            exceptions = Route.all().stream()
                    .filter(route ->
                            route.caching() != Surface.of(route.template()).caching())
                    .map(route -> route.template().replaceFirst("\\{.*", ""))
                    .distinct()
                    .toArray(String[]::new);
        }
        return exceptions;
    }
}
