package io.backgrounder.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.Collection;
import java.util.List;

/**
 * Authenticates requests by {@code Authorization: Bearer <key>} (RFC 6750), where a resource needs a role or a reader sends a key. A token
 * that is not one of our keys is left to OpenID Connect, which is off unless it is configured.
 */
@ApplicationScoped
class BearerAuthentication extends BearerMechanism {
    @Inject
    ConfiguredKey configured;

    @Inject
    ApiKeys keys;

    @Inject
    LastUse lastUse;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String token = token(request);
        if (token == null) {
            return Uni.createFrom().nullItem();
        } else if (configured.is(token)) {
            return Uni.createFrom().item(identity(ConfiguredKey.ACTOR, List.of(Scopes.ADMIN), null));
        } else if (!KeyText.isOurs(token)) {
            return Uni.createFrom().nullItem();
        } else if (!KeyText.isWellFormed(token)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom().item(() -> stored(token)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Looks the key up in the database for each request, so that a revoked key is refused everywhere from the next one on. */
    private SecurityIdentity stored(String token) {
        ApiKeyEntity key = QuarkusTransaction.requiringNew()
                .call(() -> keys.usable(token))
                .orElseThrow(AuthenticationFailedException::new);
        lastUse.note(key);
        return identity(key.name, key.scopes, key.contributor());
    }

    /**
     * The identity of an actor who may do what these scopes include.
     *
     * @param contributor the slug or id of the contributor who it is, or null
     */
    static SecurityIdentity identity(String actor, Collection<String> scopes, String contributor) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(actor))
                .addRoles(Scopes.withIncluded(scopes));
        if (contributor != null) {
            identity.addAttribute(Scopes.CONTRIBUTOR, contributor);
        }
        return identity.build();
    }
}
