package io.backgrounder.preview;

import io.backgrounder.access.BearerMechanism;
import io.backgrounder.access.Scopes;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Authenticates requests by {@code Authorization: Bearer <preview token>}, which allows to read previews only. */
@ApplicationScoped
class PreviewTokenAuthentication extends BearerMechanism {
    private static final String ACTOR = "preview";

    @Inject
    PreviewTokens tokens;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String token = token(request);
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
}
