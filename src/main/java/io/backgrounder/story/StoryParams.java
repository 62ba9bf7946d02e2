package io.backgrounder.story;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Query parameters of the page of a published story. */
public class StoryParams extends StoryPageParams {
    @Parameter(
            description =
                    "Returns the page as readers saw it at this time (RFC 3339): the newest revision that was published by then,"
                            + " with the topics, FAQs, contributors and sources of that time. 404 if they could not read it. What is withdrawn or"
                            + " deleted now is left out, and `related` is always as of now")
    @RestQuery
    public Instant asOf;
}
