package io.backgrounder.story.news;

import io.backgrounder.web.query.DocumentParams;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Query parameters of what is new in a story. */
public class StoryNewsParams extends DocumentParams {
    @Parameter(
            description =
                    "What the reader has read last: the number of a revision, or a time (RFC 3339), such as `until.at` of the last answer",
            required = true,
            example = "1")
    @RestQuery
    @NotNull
    public String since;

    @Parameter(
            description =
                    "Up to when, as the number of a revision or a time that is not in the future. With it, the answer never changes, unless"
                            + " words are struck from the story. Default: the present state")
    @RestQuery
    public String until;
}
