package io.backgrounder.access;

import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** What each kind of {@code Authorization: Bearer <token>} (RFC 6750) has in common, before OpenID Connect gets those that are left. */
public abstract class BearerMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";
    private static final int BEFORE_OPENID_CONNECT = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 100;

    /** The token of the request; null if it has none. */
    protected static String token(RoutingContext request) {
        String authorization = request.request().getHeader("Authorization");
        return authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? null
                : authorization.substring(SCHEME.length()).strip();
    }

    @Override
    public int getPriority() {
        return BEFORE_OPENID_CONNECT;
    }

    /** Never sent, since {@link AccessMappers} answers. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
