package io.backgrounder.revision;

import io.backgrounder.web.query.DocumentParams;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Query parameters of the address of a resource whose past can be read. */
public class PastParams extends DocumentParams {
    @Parameter(
            description =
                    "Returns the resource as readers saw it at this time (RFC 3339): the newest revision that was published by then."
                            + " 404 if they could not read it")
    @RestQuery
    public Instant asOf;
}
