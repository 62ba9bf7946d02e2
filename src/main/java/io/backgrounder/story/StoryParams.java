package io.backgrounder.story;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Query parameters of the page of a published story. */
public class StoryParams extends StoryPageParams {
    @Parameter(
            description =
                    "Returns the page as readers saw it at this time (RFC 3339): the newest revision that was published by then."
                            + " 404 if they could not read it. `related` is always as of now. `faqs.items` have no history, so the two"
                            + " cannot be combined")
    @RestQuery
    public Instant asOf;
}
