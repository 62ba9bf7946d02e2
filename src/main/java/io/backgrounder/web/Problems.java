package io.backgrounder.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Makes problems out of what went wrong with a request, and answers with them below Quarkus REST. */
@ApplicationScoped
public class Problems {
    @Inject
    ObjectMapper mapper;

    static Problem of(
            ProblemType type,
            String detail,
            List<Problem.Error> errors,
            Problem.Referrers referrers,
            RoutingContext request) {
        String path = request.request().path();
        boolean many = errors.size() > DocumentFaults.MOST_TOLD;
        return new Problem(
                type.address(),
                type.title(),
                type.status(),
                many ? detail + " There are " + errors.size() + " errors; these are the first." : detail,
                path == null || path.isEmpty() ? "/" : path,
                RequestId.of(request),
                many ? errors.subList(0, DocumentFaults.MOST_TOLD) : errors,
                referrers);
    }

    /** The answer of a request that came as far as a resource. */
    public Response.ResponseBuilder response(ProblemType type, String detail, RoutingContext request) {
        return response(type, detail, List.of(), request);
    }

    Response.ResponseBuilder response(
            ProblemType type, String detail, List<Problem.Error> errors, RoutingContext request) {
        return response(type, of(type, detail, errors, null, request));
    }

    Response.ResponseBuilder response(ProblemException e, RoutingContext request) {
        return response(e.type, of(e.type, e.getMessage(), e.errors, e.referrers, request));
    }

    private static Response.ResponseBuilder response(ProblemType type, Problem problem) {
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.RETRY_AFTER, type.status() == 503 ? 1 : null)
                .entity(problem);
    }

    /** Ends a request that never reached a resource. */
    public void end(RoutingContext request, ProblemType type, String detail) {
        if (request.response().headWritten() || request.response().ended()) {
            return;
        }
        if (type == ProblemType.SERVICE_UNAVAILABLE) {
            request.response().putHeader("Retry-After", "1");
        }
        request.response()
                .setStatusCode(type.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store");
        try {
            request.response().end(mapper.writeValueAsString(of(type, detail, List.of(), null, request)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
