package io.backgrounder.story.editing;

import io.backgrounder.access.Scopes;
import io.backgrounder.publication.history.DraftDifference;
import io.backgrounder.publication.history.HistoryDesk;
import io.backgrounder.web.http.Conditional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Compares a story's draft with what readers see. */
@Conditional
@Path("/editorial/v1/stories/{story}")
@Tag(name = "Editing stories")
public class HistoryResource {
    private static final String SLUG_OR_ID = "Slug or id of the story";
    private static final String EXAMPLE = "high-seas-treaty-enters-into-force";

    @Inject
    EditableStories stories;

    @Inject
    HistoryDesk desk;

    @GET
    @Path("difference")
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "getStoryDifference",
            summary = "Compare a story's draft with what readers see",
            description =
                    "Returns what would change if the draft were published: the sections, a JSON Patch (RFC 6902) for the published"
                            + " document, and the words. Nothing differs if there is no draft. If readers have never seen the story,"
                            + " there is nothing to compare with (404). The `ETag` is that of the story, for `If-Match`.")
    public RestResponse<DraftDifference> difference(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story) {
        return desk.difference(stories, story).response();
    }
}
