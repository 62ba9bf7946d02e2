package io.backgrounder.web.request;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * An operation of our resources, as Quarkus REST routes it.
 *
 * @param method the HTTP method
 * @param template the template of its paths, {@code /v1/stories/{story}}
 * @param path matches the paths of the template
 * @param consumes the media types of the bodies that it reads
 * @param produces the media types that it answers with
 */
public record Route(
        String method, String template, Pattern path, Method operation, List<String> consumes, List<String> produces) {
    /** The media type of one JSON document on each line. */
    public static final String NDJSON = "application/x-ndjson";

    /** The context-local key under which Quarkus REST, or whoever answers in its place, stores the template. */
    public static final String LOCAL = "UrlPathTemplate";

    /** All routes; they are known only once the first request has arrived. */
    public static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                        if (method != null) {
                            routes.add(of(method, template, resource));
                        }
                    }
                });
        return routes;
    }

    private static Route of(String method, String template, RuntimeResource resource) {
        return new Route(
                method,
                template,
                Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+")),
                resource.getLazyMethod().getMethod(),
                names(resource.getConsumes().stream()),
                resource.getProduces() == null
                        ? List.of()
                        : names(Arrays.stream(resource.getProduces().getSortedOriginalMediaTypes())));
    }

    private static List<String> names(Stream<MediaType> types) {
        return types.map(type -> type.getType() + "/" + type.getSubtype()).toList();
    }

    /** How its answers are cached: like those of its surface, unless its resource has {@link NoStore}. */
    public Surface.Caching caching() {
        return operation.getDeclaringClass().isAnnotationPresent(NoStore.class)
                ? Surface.Caching.NEVER
                : Surface.of(template).caching();
    }

    /** Whether it reads its body line by line. Such a body may have any length, and may be compressed. */
    public boolean streamsBody() {
        return consumes.contains(NDJSON);
    }

    public boolean matches(String path) {
        return this.path.matcher(path).matches();
    }
}
