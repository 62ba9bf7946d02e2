package io.backgrounder.web.http;

import io.backgrounder.web.request.Route;
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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How many requests there were and how long they took, by method, route template and status: the metric
 * {@code http.server.requests}, with the labels that Micrometer's binder for Vert.x gives it. The binder is off: it makes the
 * labels anew for each request, which costs a tenth of an answer from memory. What clients invent is one label here: each new method
 * or path would be a time series, which stays in memory. What watches the application, under {@code /q}, is not counted.
 */
@ApplicationScoped
public class RequestTimes {
    /** As nginx has it: whoever asked is gone before there was an answer. */
    private static final int CLIENT_CLOSED_REQUEST = 499;

    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** What Quarkus serves, besides the templates of our resources. */
    private static final Set<String> PATHS = Set.of("/openapi", "/openapi.json", "/openapi.yaml", "/swagger-ui");

    @Inject
    MeterRegistry registry;

    private final Map<Label, Timer> timers = new ConcurrentHashMap<>();
    private volatile Set<String> routes;

    private record Label(String method, String route, int status) {}

    /** Takes the time until the response has ended; the method as it came, though HEAD is answered by way of GET. */
    void take(RoutingContext request) {
        String path = request.request().path();
        if (path != null && path.startsWith("/q/")) {
            return;
        }
        long begun = System.nanoTime();
        String method = request.request().method().name();
        Context context = Vertx.currentContext();
        request.addEndHandler(end -> {
            String template = context.getLocal(Route.LOCAL);
            String route = template == null ? path : template;
            boolean answered = end.succeeded() || request.response().headWritten();
            int status = answered ? request.response().getStatusCode() : CLIENT_CLOSED_REQUEST;
            took(method, route, status, begun);
        });
    }

    /** That such a request, which began then by {@link System#nanoTime}, has its answer. */
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

    /** They are known once the first request is there. */
    private Set<String> routes() {
        if (routes == null) {
            Set<String> found = new HashSet<>(PATHS);
            Route.all().forEach(route -> found.add(route.template()));
            routes = found;
        }
        return routes;
    }
}
