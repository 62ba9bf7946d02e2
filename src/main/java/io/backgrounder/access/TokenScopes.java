package io.backgrounder.access;

import io.backgrounder.web.json.Forms;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives users of an OpenID Connect provider our scopes; their other roles allow nothing. */
@ApplicationScoped
class TokenScopes implements SecurityIdentityAugmentor {
    private static final int NAME_LENGTH = 100;

    @Inject
    AccessConfig config;

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(() -> identity.isAnonymous() ? identity : scoped(identity));
    }

    private SecurityIdentity scoped(SecurityIdentity identity) {
        return BearerAuthentication.identity(
                actor(identity.getPrincipal()),
                config.roles().scopes(identity.getRoles()),
                contributor(identity.getPrincipal()));
    }

    /** The name of the user if it can be shown as an author; otherwise the id that the provider gives. */
    private static String actor(Principal principal) {
        return Stream.of(principal.getName(), principal instanceof JsonWebToken token ? token.getSubject() : null)
                .filter(name -> name != null && name.length() <= NAME_LENGTH && name.matches(Forms.ONE_LINE))
                .findFirst()
                .orElseThrow(AuthenticationFailedException::new);
    }

    /** The contributor that a token names; null if it names none, or has something else than a name in the claim. */
    private static String contributor(Principal principal) {
        Object claim = principal instanceof JsonWebToken token ? token.getClaim(Scopes.CONTRIBUTOR) : null;
        return claim instanceof String name && name.matches(Forms.ONE_LINE) ? name : null;
    }
}
