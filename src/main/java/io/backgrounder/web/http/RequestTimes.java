package io.backgrounder.web.http;

import io.backgrounder.web.request.Route;
import io.backgrounder.web.request.Surface;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Counts and times requests by method, route template and status: the metric {@code http.server.requests}, with the labels that
 * Micrometer's binder for Vert.x has. The binder is off, since it creates the labels anew for each request, which costs a tenth of an
 * answer from memory. Methods and paths that clients invent share one label here; otherwise each would be a new time series, which stays in
 * memory. Monitoring requests are not counted.
 */
@ApplicationScoped
public class RequestTimes {
    /** The status by which nginx, too, reports that the client has closed the connection before it was answered. */
    private static final int CLIENT_CLOSED_REQUEST = 499;

    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** Paths that are served besides the templates of our resources. */
    private static final Set<String> PATHS = Set.of("/openapi", "/openapi.json", "/openapi.yaml", "/swagger-ui");

    @Inject
    MeterRegistry registry;

    private final Map<Label, Timer> timers = new ConcurrentHashMap<>();
    private volatile Set<String> routes;

    private record Label(String method, String route, int status) {}

    /**
     * Measures the time until the response has ended. The method is counted as it came: a HEAD, although answered by way of GET, as HEAD.
     */
    void take(RoutingContext request) {
        String path = request.request().path();
        if (Surface.of(path) == Surface.OPERATIONS) {
            return;
        }
        long begun = System.nanoTime();
        String method = request.request().method().name();
        Context context = Vertx.currentContext();
        request.addEndHandler(end -> {
            String template = context.getLocal(Route.LOCAL);
            String prefix = Surface.of(path) == Surface.PREVIEW ? Surface.previews() : "";
            String route = template == null ? path : prefix + template;
            boolean answered = end.succeeded() || request.response().headWritten();
            int status = answered ? request.response().getStatusCode() : CLIENT_CLOSED_REQUEST;
            took(method, route, status, begun);
        });
    }

    /** Records a request that began at this {@link System#nanoTime} and has been answered. */
    public void took(String method, String route, int status, long begun) {
        timer(new Label(method, route, status)).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Label label) {
        Timer timer = timers.get(label);
        return timer == null ? known(label) : timer;
    }

    private Timer known(Label label) {
        Label known = new Label(
                METHODS.contains(label.method) ? label.method : OTHER,
                label.route != null && routes().contains(label.route) ? label.route : OTHER,
                label.status);
        return timers.computeIfAbsent(
                known,
                name -> Timer.builder("http.server.requests")
                        .description("Time from a request to the end of its response")
                        .tag("method", name.method)
                        .tag("uri", name.route)
                        .tag("status", String.valueOf(name.status))
                        .tags(Tags.of(Outcome.forStatus(name.status).asTag()))
                        .register(registry));
    }

    /** Read late, since routes are known only once the first request has arrived. */
    private Set<String> routes() {
        if (routes == null) {
            Set<String> found = new HashSet<>(PATHS);
            Route.all().forEach(route -> found.add(route.template()));
            List.copyOf(found).stream()
                    .filter(route -> Surface.of(route) == Surface.DELIVERY)
                    .forEach(route -> found.add(Surface.previews() + route));
            routes = found;
        }
        return routes;
    }
}
