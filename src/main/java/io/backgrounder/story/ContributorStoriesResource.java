package io.backgrounder.story;

import io.backgrounder.address.Addresses;
import io.backgrounder.address.Kind;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.query.Snapshot;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The stories of a contributor. */
@Path("/v1/contributors/{contributor}")
@PermitAll
@Snapshot
@Tag(name = "Contributors")
public class ContributorStoriesResource {
    @Inject
    StoryRepository stories;

    @Inject
    Addresses addresses;

    @GET
    @Path("stories")
    @Operation(
            operationId = "listContributorStories",
            summary = "List a contributor's stories",
            description = "Lists the stories that have the contributor in their byline, in any role, newest first.")
    public Page<Story> stories(
            @Parameter(description = "Slug or id of the contributor", example = "ingrid-solvang") @RestPath
                    String contributor,
            @Valid @BeanParam StoryListParams params) {
        return stories.list(
                params, Map.of(Kind.CONTRIBUTOR, List.of(addresses.existing(Kind.CONTRIBUTOR, contributor))));
    }
}
