package io.backgrounder.story;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a published story's page takes. */
public class StoryParams extends StoryPageParams {
    @Parameter(
            description =
                    "The page as readers saw it at this time (RFC 3339): the newest revision that was published by then. 404"
                            + " where they could not read it. `related` is of the present; `faqs.items` have no history and do not go"
                            + " with it")
    @RestQuery
    public Instant asOf;
}
