package io.backgrounder.access;

import io.quarkus.security.ForbiddenException;

/** Ends a request with 403: its scope would do, but whoever acts may not do this. */
public class ForbiddenActorException extends ForbiddenException {
    /** @param detail who may do it, as a sentence */
    public ForbiddenActorException(String detail) {
        super(detail);
    }
}
