package io.backgrounder.web;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/**
 * Keeps what clients invent out of the labels of the request metrics: each new method or path would be a time series, which
 * stays in memory, and after 100 paths Micrometer counts no further one, not even a route of ours.
 */
class RequestLabels {
    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** Besides the templates of our resources: what Quarkus serves, and its names for what was not found or moved. */
    private static final Set<String> ROUTES = Set.of(
            "root",
            "NOT_FOUND",
            "REDIRECTION",
            "/cors-preflight",
            "/openapi",
            "/openapi.json",
            "/openapi.yaml",
            "/swagger-ui");

    private Set<String> routes;

    @Produces
    @Singleton
    MeterFilter methods() {
        return MeterFilter.replaceTagValues("method", method -> METHODS.contains(method) ? method : OTHER);
    }

    @Produces
    @Singleton
    MeterFilter paths() {
        return MeterFilter.replaceTagValues("uri", path -> routes().contains(path) ? path : OTHER);
    }

    /** They are known once the first request is there. */
    private synchronized Set<String> routes() {
        if (routes == null) {
            Set<String> found = new HashSet<>(ROUTES);
            Route.all().forEach(route -> found.add(route.template()));
            routes = found;
        }
        return routes;
    }
}
