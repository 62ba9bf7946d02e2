package io.backgrounder.access;

import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.problem.Problems;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers 401, 403 and the like, with the challenges of RFC 6750, section 3. Why a key is not valid is not revealed. */
class AccessMappers {
    private static final Logger LOG = Logger.getLogger(AccessMappers.class);
    private static final String CHALLENGE = "Bearer realm=\"backgrounder\"";

    @Inject
    Problems problems;

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(RoutingContext request) {
        return problems.response(ProblemType.UNAUTHENTICATED, null, request)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge(request))
                .build();
    }

    /** The challenge of a 401. */
    static String challenge(RoutingContext request) {
        return BearerAuthentication.token(request) == null ? CHALLENGE : CHALLENGE + ", error=\"invalid_token\"";
    }

    /** The challenge of a 403. */
    static String insufficient(String scope) {
        return CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + scope + "\"";
    }

    static String needs(String scope) {
        return "This needs the scope '" + scope + "'.";
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(ForbiddenException e, ResourceInfo resource, RoutingContext request) {
        String scope = e instanceof MissingScopeException missing ? missing.scope : neededScope(resource);
        String detail = e instanceof ForbiddenActorException ? e.getMessage() : needs(scope);
        return problems.response(ProblemType.FORBIDDEN, detail, request)
                .header(HttpHeaders.WWW_AUTHENTICATE, insufficient(scope))
                .build();
    }

    /** Answers 503 if the provider cannot be reached, since nobody knows then whether the token is valid. */
    @ServerExceptionMapper
    Response providerAway(OIDCException e, RoutingContext request) {
        LOG.warnf("OpenID Connect provider unavailable: %s", e.getMessage());
        return problems.response(ProblemType.SERVICE_UNAVAILABLE, null, request).build();
    }

    private static String neededScope(ResourceInfo resource) {
        return Optional.ofNullable(resource.getResourceMethod().getAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(RolesAllowed.class)))
                .map(needed -> needed.value()[0])
                .orElse(Scopes.ADMIN);
    }
}
