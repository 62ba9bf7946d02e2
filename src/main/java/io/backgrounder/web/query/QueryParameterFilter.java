package io.backgrounder.web.query;

import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Refuses query parameters that the operation does not declare, and then values of the wrong form, all of each at once. The signature of an
 * operation is what OpenAPI documents and what is checked here.
 */
@Provider
class QueryParameterFilter implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Inject
    CurrentVertxRequest current;

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, QueryParameter> known = QueryParameter.of(resource.getResourceMethod());
        List<Problem.Error> unknown = new ArrayList<>();
        List<Problem.Error> invalid = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            QueryParameter parameter = known.get(name);
            if (parameter == null) {
                unknown.add(Problem.Error.parameter(
                        name,
                        known.isEmpty()
                                ? "is unknown: this operation has no query parameters"
                                : "is not one of " + String.join(", ", known.keySet())));
            } else if (values.size() > 1 && !parameter.isList()) {
                invalid.add(Problem.Error.parameter(name, "must occur only once: it is not a list"));
            } else {
                parameter
                        .fault(String.join(",", values))
                        .ifPresent(fault -> invalid.add(Problem.Error.parameter(name, fault)));
            }
            if (values.size() > 1) {
                // For code that reads a single value.
                current.getCurrent().request().params().set(name, String.join(",", values));
            }
        });
        if (!unknown.isEmpty()) {
            throw new ProblemException(ProblemType.UNKNOWN_PARAMETER, sentence(unknown), unknown);
        }
        if (!invalid.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, sentence(invalid), invalid);
        }
    }

    private static String sentence(List<Problem.Error> errors) {
        Problem.Error first = errors.get(0);
        return "The parameter '" + first.parameter() + "' " + first.detail() + ".";
    }
}
