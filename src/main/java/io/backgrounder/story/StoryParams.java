package io.backgrounder.story;

import io.backgrounder.web.DocumentParams;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a story's page takes. */
public class StoryParams extends DocumentParams {
    @Parameter(
            description =
                    "The page as readers saw it at this time (RFC 3339): the newest revision that was published by then. 404"
                            + " where they could not read it")
    @RestQuery
    public Instant asOf;
}
