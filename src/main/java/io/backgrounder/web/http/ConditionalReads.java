package io.backgrounder.web.http;

import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.Problems;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Evaluates the conditions of editorial reads whose answer has an ETag: 304 if the client has it already, 412 if another one is required
 * (RFC 9110, 13.2.2). It is bound to these reads by name; on delivery, a response filter would make Quarkus REST settle the status before
 * {@code RepresentationWriter} does.
 */
class ConditionalReads {
    @Inject
    Problems problems;

    @Conditional
    @ServerResponseFilter
    void filter(ContainerRequestContext asked, ContainerResponseContext answer, RoutingContext request) {
        String etag = answer.getHeaderString(HttpHeaders.ETAG);
        if (etag == null || answer.getStatus() != 200 || !asked.getMethod().equals(HttpMethod.GET)) {
            return;
        }
        String ifMatch = asked.getHeaderString(HttpHeaders.IF_MATCH);
        String ifNoneMatch = asked.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (ifMatch != null && !EntityTags.match(ifMatch, etag)) {
            Response problem =
                    problems.response(EntityTags.mismatch(etag), request).build();
            answer.setStatus(problem.getStatus());
            answer.setEntity(problem.getEntity(), null, MediaType.valueOf(Problem.MEDIA_TYPE));
        } else if (ifNoneMatch != null && EntityTags.matchWeakly(ifNoneMatch, etag)) {
            answer.setStatus(304);
            answer.setEntity(null);
        }
    }
}
