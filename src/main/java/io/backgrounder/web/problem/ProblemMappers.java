package io.backgrounder.web.problem;

import io.backgrounder.web.request.AllowedMethods;
import io.backgrounder.web.request.Surface;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that leaves a resource into a problem; one that nobody expected becomes a 500 that reveals nothing. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @Inject
    Problems problems;

    /** Where a rule of the database can be violated by what editors write: a preview publishes it, too. */
    private static final Set<Surface> WRITES = Set.of(Surface.EDITORIAL, Surface.PREVIEW);

    @Inject
    AllowedMethods allowed;

    @Inject
    MediaTypes mediaTypes;

    @ServerExceptionMapper
    Response problem(ProblemException e, RoutingContext request) {
        return problems.response(e, request).build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, RoutingContext request) {
        List<Problem.Error> errors = e.getConstraintViolations().stream()
                .map(violation -> Problem.Error.parameter(member(violation), violation.getMessage()))
                .toList();
        String detail = "The parameter '" + errors.get(0).parameter() + "' "
                + errors.get(0).detail() + ".";
        return problems.response(new ProblemException(ProblemType.INVALID_PARAMETER, detail, errors), request)
                .build();
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e, RoutingContext request) {
        ProblemType type = ProblemType.ofStatus(e.getResponse().getStatus());
        Set<String> methods = allowed.of(request.request().path());
        if (type == ProblemType.NOT_FOUND && !methods.isEmpty()) {
            // Quarkus REST looks at only one of the resource classes.
            type = ProblemType.METHOD_NOT_ALLOWED;
        }
        Response.ResponseBuilder response = switch (type) {
            case NOT_ACCEPTABLE -> mediaTypes.notAcceptable(request);
            case UNSUPPORTED_MEDIA_TYPE -> mediaTypes.unsupported(request);
            case METHOD_NOT_ALLOWED ->
                problems.response(type, null, request).header(HttpHeaders.ALLOW, String.join(", ", methods));
            case NOT_FOUND -> problems.response(type, "There is nothing at this address.", request);
            default -> problems.response(type, null, request);
        };
        return response.build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, RoutingContext request) {
        if (DatabaseFaults.isUnavailable(e)) {
            LOG.warnf("Database unavailable: %s", e.getMessage());
            return problems.response(ProblemType.SERVICE_UNAVAILABLE, null, request)
                    .build();
        }
        String rule = DatabaseFaults.constraint(e);
        if (rule != null && WRITES.contains(Surface.of(request.request().path()))) {
            LOG.warnf(e, "A write violated the constraint %s, which no check had foreseen", rule);
            String detail = "The write violates the constraint '" + rule + "' of the database. Nothing was written.";
            return problems.response(ProblemType.CONFLICT, detail, request).build();
        }
        if (ClientGone.isCauseOf(e)) {
            LOG.debug("The client has gone away", e);
        } else {
            LOG.error("Unexpected failure", e);
        }
        return problems.response(ProblemType.INTERNAL_ERROR, null, request).build();
    }

    private static String member(ConstraintViolation<?> violation) {
        String name = null;
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName();
        }
        return name;
    }
}
