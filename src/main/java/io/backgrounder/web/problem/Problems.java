package io.backgrounder.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.backgrounder.web.json.PublicUrl;
import io.backgrounder.web.request.RequestId;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Makes problems of what went wrong with a request, and sends them where Quarkus REST is not reached. */
@ApplicationScoped
public class Problems {
    public static final String NOTHING = "There is nothing at this address.";

    @Inject
    PublicUrl publicUrl;

    public static Problem of(ProblemException e, RoutingContext request) {
        String path = request.request().path();
        String detail = e.getMessage();
        int errors = e.errors.size();
        boolean many = errors > DocumentFaults.MOST_TOLD;
        return ProblemBuilder.builder()
                .type(e.type.address())
                .title(e.type.title())
                .status(e.type.status())
                .detail(many ? detail + " There are " + errors + " errors; these are the first." : detail)
                .instance(path == null || path.isEmpty() ? "/" : path)
                .requestId(RequestId.of(request))
                .errors(many ? e.errors.subList(0, DocumentFaults.MOST_TOLD) : e.errors)
                .referrers(e.referrers)
                .withdrawal(e.withdrawal)
                .mediaTypes(e.mediaTypes)
                .build();
    }

    /** The response to a request that has reached a resource. */
    public Response.ResponseBuilder response(ProblemType type, String detail, RoutingContext request) {
        return response(new ProblemException(type, detail), request);
    }

    public Response.ResponseBuilder response(ProblemException e, RoutingContext request) {
        return Response.status(e.type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.RETRY_AFTER, e.type.status() == 503 ? 1 : null)
                .header(HttpHeaders.ETAG, e.etag)
                .entity(of(e, request));
    }

    /** Answers a request that has not reached a resource. */
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
            request.response()
                    .end(publicUrl.writer(request).writeValueAsString(of(new ProblemException(type, detail), request)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
