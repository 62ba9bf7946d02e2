package io.backgrounder.web.http;

import io.backgrounder.web.problem.MediaTypes;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.problem.Problems;
import io.backgrounder.web.request.AllowedMethods;
import io.backgrounder.web.request.Codings;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Answers what no operation need be asked for: which methods an address takes, those that it does not take, codings of bodies that
 * nobody unpacks, and addresses with a slash too many.
 */
@ApplicationScoped
class Reception {
    /** Others say nothing of what a body of theirs means (RFC 9110, 9.3). */
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private static final int PERMANENT_REDIRECT = 308;

    @Inject
    AllowedMethods allowed;

    @Inject
    Problems problems;

    /** Whether it has answered. */
    boolean answer(RoutingContext request) {
        HttpMethod method = request.request().method();
        String path = request.request().path();
        boolean slash = path.length() > 1 && path.endsWith("/");
        if (!WITH_BODY.contains(method)) {
            // Nobody reads it, and Quarkus REST would refuse one that others of the resource's operations do not take.
            request.request().headers().remove(HttpHeaders.CONTENT_TYPE);
        }
        if (method == HttpMethod.GET && !slash) {
            return false;
        } else if (!AllowedMethods.IMPLEMENTED.contains(method.name())) {
            problems.end(request, ProblemType.NOT_IMPLEMENTED, "No address here takes the method " + method + ".");
            return true;
        }
        String there = slash ? path.substring(0, path.length() - 1) : path;
        Set<String> methods = allowed.of(there);
        if (methods.isEmpty() && method != HttpMethod.OPTIONS) {
            return false;
        } else if (methods.isEmpty()) {
            // Quarkus REST takes the root for an answer.
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

    private boolean readsBody(HttpMethod method, String path) {
        return WITH_BODY.contains(method)
                && allowed.operation(method.name(), path)
                        .filter(operation -> !operation.consumes().isEmpty())
                        .isPresent();
    }

    private boolean refuseCoding(RoutingContext request) {
        String path = request.request().path();
        String coding = request.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        if (Codings.isTaken(coding, path) || !readsBody(request.request().method(), path)) {
            return false;
        }
        String taken = Codings.taken(path);
        request.response().putHeader(HttpHeaders.ACCEPT_ENCODING, taken);
        problems.end(
                request,
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "Content-Encoding must be " + taken.replace(", ", " or ") + ", and is " + coding + ".");
        return true;
    }
}
