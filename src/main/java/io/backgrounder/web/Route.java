package io.backgrounder.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * An operation of our resources, as Quarkus REST routes it.
 *
 * @param method of HTTP
 * @param template {@code /v1/stories/{story}}
 * @param path what the template matches
 */
public record Route(String method, String template, Pattern path, Method operation) {
    /** Where Quarkus REST leaves the template with the context of a request, and whoever answers in its place. */
    public static final String LOCAL = "UrlPathTemplate";

    /** All of them; they are known once the first request is there. */
    public static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                        if (method != null) {
                            routes.add(new Route(
                                    method,
                                    template,
                                    Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+")),
                                    resource.getLazyMethod().getMethod()));
                        }
                    }
                });
        return routes;
    }

    /** The {@code Allow} that a 405 must carry (RFC 9110, 15.5.6). Quarkus REST writes it for OPTIONS only. */
    static String allowed(String path) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        all().stream()
                .filter(route -> route.matches(path))
                .forEach(route ->
                        methods.addAll(route.method.equals("GET") ? Set.of("GET", "HEAD") : Set.of(route.method)));
        return String.join(", ", methods);
    }

    public boolean matches(String path) {
        return this.path.matcher(path).matches();
    }
}
