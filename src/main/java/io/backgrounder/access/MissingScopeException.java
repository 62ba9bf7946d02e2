package io.backgrounder.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;

/** Ends a request with 403: something in it needs another scope than its operation. */
public class MissingScopeException extends ForbiddenException {
    final String scope;

    private MissingScopeException(String scope) {
        this.scope = scope;
    }

    /** @throws MissingScopeException if the sender of the request does not have the scope */
    public static void require(String scope, SecurityIdentity sender) {
        if (!sender.hasRole(scope)) {
            throw new MissingScopeException(scope);
        }
    }
}
