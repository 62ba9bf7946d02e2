package io.backgrounder.access;

import io.backgrounder.web.problem.DatabaseFaults;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.problem.Problems;
import io.backgrounder.web.request.Surface;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Checks the credentials that readers send. Delivery needs none, but a key that is sent must be valid: whoever has mistyped it, or whose
 * key was revoked, should learn so here. With a valid key, the answer is the same as without one, and as public: it may come from a cache,
 * and any cache may keep it (RFC 9111, 3.5). A preview, which the same operations answer, needs a key or preview token.
 */
@ApplicationScoped
class ReaderCredentials {
    /** After the edge, and before the cache. */
    private static final int ORDER = 9_500;

    @Inject
    HttpAuthenticator authenticator;

    @Inject
    Problems problems;

    @Inject
    Vertx vertx;

    void register(@Observes Filters filters) {
        filters.register(this::check, ORDER);
    }

    private void check(RoutingContext request) {
        Surface surface = Surface.of(request.request().path());
        boolean sent = request.request().headers().contains(HttpHeaders.AUTHORIZATION);
        if (surface != Surface.PREVIEW && !(sent && surface.key() == Surface.Key.OPTIONAL)) {
            request.next();
            return;
        }
        Context context = vertx.getOrCreateContext();
        request.request().pause();
        authenticator
                .attemptAuthentication(request)
                .subscribe()
                .with(
                        identity -> context.runOnContext(back -> pass(request, identity)),
                        failure -> context.runOnContext(back -> refuse(request, failure)));
    }

    private void pass(RoutingContext request, SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            refuse(request, new AuthenticationFailedException());
        } else if (Surface.of(request.request().path()) == Surface.PREVIEW
                && !identity.hasRole(Scopes.READ)
                && !identity.hasRole(Scopes.PREVIEW)) {
            request.request().resume();
            request.response().putHeader("WWW-Authenticate", AccessMappers.insufficient(Scopes.READ));
            problems.end(request, ProblemType.FORBIDDEN, AccessMappers.needs(Scopes.READ));
        } else {
            request.request().resume();
            request.next();
        }
    }

    private void refuse(RoutingContext request, Throwable failure) {
        request.request().resume();
        if (failure instanceof AuthenticationFailedException) {
            request.response().putHeader("WWW-Authenticate", AccessMappers.challenge(request));
            problems.end(request, ProblemType.UNAUTHENTICATED, null);
        } else if (failure instanceof OIDCException || DatabaseFaults.isUnavailable(failure)) {
            problems.end(request, ProblemType.SERVICE_UNAVAILABLE, null);
        } else {
            request.fail(failure);
        }
    }
}
