package io.backgrounder.web.request;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The methods and media types that each address accepts, of our own resources and of what Quarkus serves beside them. */
@ApplicationScoped
public class AllowedMethods {
    /** The methods of RFC 9110, 9.3, and RFC 5789 that some address accepts; no other is implemented anywhere. */
    public static final Set<String> IMPLEMENTED = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private volatile List<Route> routes;
    private Router router;

    void keep(@Observes Router router) {
        this.router = router;
    }

    /** The methods of a path, sorted by name; empty where there is nothing at the path. */
    public Set<String> of(String path) {
        Set<String> methods = new TreeSet<>();
        operations(path).forEach(route -> {
            methods.add(route.method());
            methods.add("OPTIONS");
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods.isEmpty() && isServed(router, "", path) ? new TreeSet<>(READING) : methods;
    }

    /** The operation of a method at a path. */
    public Optional<Route> operation(String method, String path) {
        return operations(path).filter(route -> route.method().equals(method)).findFirst();
    }

    /** The operations at a path. */
    public Stream<Route> operations(String path) {
        String routed = Surface.routed(path);
        return routes().stream().filter(route -> route.matches(routed));
    }

    /** Whether Quarkus serves something at the path, or at a route with a wildcard above it. */
    private static boolean isServed(Router router, String parent, String path) {
        return router.getRoutes().stream()
                .filter(route -> route.getPath() != null)
                .anyMatch(route -> {
                    String at = parent + route.getPath();
                    boolean below = !route.isExactPath() && path.startsWith(at.endsWith("/") ? at : at + "/");
                    if (route.getSubRouter() != null) {
                        return below && isServed(route.getSubRouter(), at.replaceAll("/$", ""), path);
                    }
                    return at.length() > 1 && (path.equals(at) || below);
                });
    }

    /** Read late, since routes are known only once the first request has arrived. */
    private List<Route> routes() {
        if (routes == null) {
            routes = Route.all();
        }
        return routes;
    }
}
