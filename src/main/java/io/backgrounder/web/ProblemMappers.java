package io.backgrounder.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves a resource becomes a problem; the ones that nobody expected become a 500 that tells nothing. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @Inject
    Problems problems;

    @ServerExceptionMapper
    Response problem(ProblemException e, RoutingContext request) {
        return response(e.type, e.getMessage(), e.errors, request).build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, RoutingContext request) {
        List<Problem.Error> errors = e.getConstraintViolations().stream()
                .map(violation -> Problem.Error.parameter(member(violation), violation.getMessage()))
                .toList();
        String detail = "The parameter '" + errors.get(0).parameter() + "' "
                + errors.get(0).detail() + ".";
        return response(ProblemType.INVALID_PARAMETER, detail, errors, request).build();
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(RoutingContext request) {
        return response(ProblemType.UNAUTHENTICATED, null, List.of(), request)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, RoutingContext request) {
        return response(ProblemType.FORBIDDEN, null, List.of(), request).build();
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e, RoutingContext request) {
        Response original = e.getResponse();
        Response.ResponseBuilder response =
                response(ProblemType.ofStatus(original.getStatus()), null, List.of(), request);
        if (original.getStatus() == ProblemType.METHOD_NOT_ALLOWED.status()) {
            response.header(
                    HttpHeaders.ALLOW, AllowedMethods.at(request.request().path()));
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, RoutingContext request) {
        if (DatabaseFaults.isUnavailable(e)) {
            LOG.warnf("Database unavailable: %s", e.getMessage());
            return response(ProblemType.SERVICE_UNAVAILABLE, null, List.of(), request)
                    .header(HttpHeaders.RETRY_AFTER, 1)
                    .build();
        }
        LOG.error("Unexpected failure", e);
        return response(ProblemType.INTERNAL_ERROR, null, List.of(), request).build();
    }

    private Response.ResponseBuilder response(
            ProblemType type, String detail, List<Problem.Error> errors, RoutingContext request) {
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problems.of(type, detail, errors, request));
    }

    private static String member(ConstraintViolation<?> violation) {
        String name = null;
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName();
        }
        return name;
    }
}
