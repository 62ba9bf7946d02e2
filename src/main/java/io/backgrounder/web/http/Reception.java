package io.backgrounder.web.http;

import io.backgrounder.web.problem.MediaTypes;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.problem.Problems;
import io.backgrounder.web.request.AllowedMethods;
import io.backgrounder.web.request.Codings;
import io.backgrounder.web.request.Route;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * Answers what needs no operation: OPTIONS, methods that an address does not accept, content codings that are not supported, and addresses
 * with a trailing slash.
 */
@ApplicationScoped
class Reception {
    /** With other methods, a body has no meaning (RFC 9110, 9.3). */
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private static final int PERMANENT_REDIRECT = 308;

    @Inject
    AllowedMethods allowed;

    @Inject
    Problems problems;

    /** Answers the request if it can, and returns whether it has. */
    boolean answer(RoutingContext request) {
        HttpMethod method = request.request().method();
        String path = request.request().path();
        boolean slash = path.length() > 1 && path.endsWith("/");
        if (!WITH_BODY.contains(method)) {
            // The body is not read, but Quarkus REST would refuse a type that the resource's other operations do not
            // accept.
            request.request().headers().remove(HttpHeaders.CONTENT_TYPE);
        }
        if (method == HttpMethod.GET && !slash) {
            return false;
        } else if (!AllowedMethods.IMPLEMENTED.contains(method.name())) {
            problems.end(request, ProblemType.NOT_IMPLEMENTED, "No address here accepts the method " + method + ".");
            return true;
        }
        String there = slash ? path.substring(0, path.length() - 1) : path;
        Set<String> methods = allowed.of(there);
        if (methods.isEmpty() && method != HttpMethod.OPTIONS) {
            return false;
        } else if (methods.isEmpty()) {
            // Quarkus REST would answer this like the root.
            problems.end(request, ProblemType.NOT_FOUND, Problems.NOTHING);
        } else if (Cors.isPreflight(request.request())) {
            Cors.allow(request.request(), String.join(", ", methods));
            request.response().end();
        } else if (slash) {
            String query = request.request().query();
            request.response()
                    .setStatusCode(PERMANENT_REDIRECT)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                    .putHeader(HttpHeaders.LOCATION, query == null ? there : there + "?" + query)
                    .end();
        } else if (method == HttpMethod.OPTIONS) {
            describe(request.response(), path, methods);
        } else if (!methods.contains(method.name())) {
            request.response().putHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            problems.end(request, ProblemType.METHOD_NOT_ALLOWED, null);
        } else {
            return refuseCoding(request);
        }
        return true;
    }

    private void describe(HttpServerResponse response, String path, Set<String> methods) {
        response.putHeader(HttpHeaders.ALLOW, String.join(", ", methods));
        allowed.operations(path)
                .filter(operation -> !operation.consumes().isEmpty())
                .forEach(operation -> MediaTypes.wanted(operation).forEach(response::putHeader));
        response.end();
    }

    private boolean refuseCoding(RoutingContext request) {
        HttpMethod method = request.request().method();
        String coding = request.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        Optional<Route> refusing = allowed.operation(
                        method.name(), request.request().path())
                .filter(operation -> WITH_BODY.contains(method)
                        && !operation.consumes().isEmpty()
                        && !Codings.isTaken(coding, operation));
        if (refusing.isEmpty()) {
            return false;
        }
        String taken = Codings.taken(refusing.get());
        request.response().putHeader(HttpHeaders.ACCEPT_ENCODING, taken);
        problems.end(
                request,
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "Content-Encoding must be " + taken.replace(", ", " or ") + ", not " + coding + ".");
        return true;
    }
}
