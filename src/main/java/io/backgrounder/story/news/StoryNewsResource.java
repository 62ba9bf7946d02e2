package io.backgrounder.story.news;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.web.query.Snapshot;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What is new in a story since a reader last read it. */
@Path("/v1/stories/{story}/news")
@PermitAll
@Snapshot
@Tag(name = "Stories")
public class StoryNewsResource {
    @Inject
    Addresses addresses;

    @Inject
    StoryNewsReader news;

    @GET
    @Operation(
            operationId = "getStoryNews",
            summary = "Read what is new in a story",
            description =
                    "Compares what readers see with what they saw: whether anything significant happened, which sections differ and in"
                            + " which words, and what was corrected or added.")
    public StoryNews get(
            @Parameter(description = "Slug or id of the story", example = "high-seas-treaty-enters-into-force")
                    @RestPath
                    String story,
            @Valid @BeanParam StoryNewsParams params) {
        return news.between(addresses.existing(Kind.STORY, story), params.since, params.until);
    }
}
