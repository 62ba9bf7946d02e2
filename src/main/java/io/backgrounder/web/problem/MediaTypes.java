package io.backgrounder.web.problem;

import io.backgrounder.web.request.AllowedMethods;
import io.backgrounder.web.request.Route;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Tells which media types are possible if others were sent or requested (RFC 9110, 15.5.7 and 15.5.16). */
@ApplicationScoped
public class MediaTypes {
    /** For operations that declare none. */
    private static final List<String> DEFAULT = List.of(MediaType.APPLICATION_JSON);

    @Inject
    AllowedMethods allowed;

    @Inject
    Problems problems;

    /** The header that tells which media types an operation accepts: RFC 5789, 3.1, and LDP, 7.1, of the W3C. */
    public static Map<String, String> wanted(Route operation) {
        String types = String.join(", ", operation.consumes());
        return switch (operation.method()) {
            case "PATCH" -> Map.of("Accept-Patch", types);
            case "POST" -> Map.of("Accept-Post", types);
            default -> Map.of();
        };
    }

    /** The response 406. */
    Response.ResponseBuilder notAcceptable(RoutingContext request) {
        List<String> types = allowed.operation(method(request), path(request))
                .map(Route::produces)
                .filter(produced -> !produced.isEmpty())
                .orElse(DEFAULT);
        return problems.response(
                ProblemException.mediaTypes(
                        ProblemType.NOT_ACCEPTABLE, "Accept must include " + String.join(" or ", types) + ".", types),
                request);
    }

    /** The response 415, with the accepted types in a header too. */
    Response.ResponseBuilder unsupported(RoutingContext request) {
        String sent = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return allowed.operation(method(request), path(request))
                .map(operation -> {
                    String detail = "Content-Type must be " + String.join(" or ", operation.consumes())
                            + (sent == null ? "; it is missing." : ", not " + sent + ".");
                    Response.ResponseBuilder response = problems.response(
                            ProblemException.mediaTypes(
                                    ProblemType.UNSUPPORTED_MEDIA_TYPE, detail, operation.consumes()),
                            request);
                    wanted(operation).forEach(response::header);
                    return response.header(HttpHeaders.ACCEPT, String.join(", ", operation.consumes()));
                })
                .orElseGet(() -> problems.response(ProblemType.UNSUPPORTED_MEDIA_TYPE, null, request));
    }

    private static String method(RoutingContext request) {
        return request.request().method().name();
    }

    private static String path(RoutingContext request) {
        return request.request().path();
    }
}
