package io.backgrounder.preview;

import io.backgrounder.web.json.PublicUrl;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.request.Surface;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Hands a preview to the operation of delivery that answers it, without {@code at}, the parameter that all previews have. */
@Provider
@PreMatching
class PreviewFilter implements ContainerRequestFilter {
    private static final String AT = "at";
    private static final Set<String> SEARCHES = Set.of("search", "suggest");
    private static final String NOTE = PreviewFilter.class.getName();

    @Inject
    CurrentVertxRequest current;

    @Override
    public void filter(ContainerRequestContext context) {
        RoutingContext request = current.getCurrent();
        if (!isPreview(request)) {
            return;
        }
        PublicUrl.move(request, new PublicUrl.Moved(Surface.DELIVERY.path(), Surface.previews()));
        String routed = Surface.routed(request.normalizedPath());
        if (routed.startsWith(Surface.DELIVERY.path() + "export/")) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "A preview cannot be exported. " + routed + " exports what is published.");
        } else if (routed.matches(Surface.DELIVERY.path() + "log(/.*)?")) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "The log has no preview. " + routed + " is that of what was published.");
        }
        List<String> at = request.queryParams().getAll(AT);
        if (!at.isEmpty()) {
            request.put(NOTE, future(at));
        }
        MultiMap others =
                MultiMap.caseInsensitiveMultiMap().addAll(request.queryParams()).remove(AT);
        context.setRequestUri(uri(routed));
        // That has cleared them.
        request.queryParams().addAll(others);
    }

    private static Instant future(List<String> values) {
        if (values.size() > 1) {
            throw ProblemException.parameter(AT, "must occur only once: it is not a list");
        }
        try {
            Instant at = Timestamps.parse(values.get(0));
            if (!at.isAfter(Instant.now())) {
                throw ProblemException.parameter(AT, "must be in the future; leave it out for the newest drafts");
            }
            return at;
        } catch (DateTimeException e) {
            throw ProblemException.parameter(
                    AT, "must be an RFC 3339 timestamp such as 2026-11-24T08:00:00Z, with at most microseconds");
        }
    }

    /** A URI that gives this path back as it is, percent-encoded. */
    private static URI uri(String path) {
        try {
            return new URI(null, null, path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static boolean isPreview(RoutingContext request) {
        return Surface.of(request.request().path()) == Surface.PREVIEW;
    }

    /** Whether the operation finds content by the rows of the search. */
    static boolean searches(RoutingContext request) {
        return SEARCHES.contains(Surface.routed(request.normalizedPath())
                .substring(Surface.DELIVERY.path().length()));
    }

    /** The time that a preview shows; null for the newest drafts. */
    static Instant at(RoutingContext request) {
        return request.get(NOTE);
    }
}
