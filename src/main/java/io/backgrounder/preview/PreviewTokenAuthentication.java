package io.backgrounder.preview;

import io.backgrounder.access.BearerAuthentication;
import io.backgrounder.access.Scopes;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Authenticates requests by {@code Authorization: Bearer <preview token>}, which allows to read previews only. */
@ApplicationScoped
class PreviewTokenAuthentication implements HttpAuthenticationMechanism {
    private static final String ACTOR = "preview";
    private static final int BEFORE_OPENID_CONNECT = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 100;

    @Inject
    PreviewTokens tokens;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String token = BearerAuthentication.token(request);
        return token == null || !PreviewTokens.isOurs(token)
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().item(() -> identity(token)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private SecurityIdentity identity(String token) {
        if (!tokens.isValid(token)) {
            throw new AuthenticationFailedException();
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(ACTOR))
                .addRole(Scopes.PREVIEW)
                .build();
    }

    @Override
    public int getPriority() {
        return BEFORE_OPENID_CONNECT;
    }

    /** Never sent, since problems are sent in its place. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
