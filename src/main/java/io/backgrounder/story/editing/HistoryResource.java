package io.backgrounder.story.editing;

import io.backgrounder.access.MissingScopeException;
import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Idempotency;
import io.backgrounder.document.Preconditions;
import io.backgrounder.publication.history.DraftDifference;
import io.backgrounder.publication.history.HistoryDesk;
import io.backgrounder.publication.history.RestorationDesk;
import io.backgrounder.publication.history.RestorationRequest;
import io.backgrounder.web.http.Conditional;
import io.backgrounder.web.problem.Documents;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Compares a story's draft with what readers see, and restores what they saw before. */
@Conditional
@Path("/editorial/v1/stories/{story}")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Editing stories")
public class HistoryResource {
    private static final String SLUG_OR_ID = "Slug or id of the story";
    private static final String EXAMPLE = "high-seas-treaty-enters-into-force";

    @Inject
    EditableStories stories;

    @Inject
    HistoryDesk desk;

    @Inject
    RestorationDesk restorations;

    @Inject
    Documents documents;

    @Inject
    SecurityIdentity identity;

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

    @POST
    @Path("restorations")
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "restoreStory",
            summary = "Restore a story's earlier content",
            description =
                    "Makes the content of a revision, or of a version of the draft, the newest: as a draft, or with `publish` as a new"
                            + " revision, for which you need `content:publish`. The slug stays the present one, and so does all that"
                            + " the server owns. A topic that was renamed or merged since is named by its present slug. If one was"
                            + " deleted, nothing is restored (422).")
    public RestResponse<StoryDocument> restore(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story,
            @BeanParam Preconditions preconditions,
            @Parameter(description = Idempotency.DESCRIPTION) @RestHeader("Idempotency-Key") String idempotencyKey,
            RestorationRequest request) {
        if (documents.valid(request).publishes()) {
            MissingScopeException.require(Scopes.PUBLISH, identity);
        }
        return restorations
                .restore(stories, story, request, preconditions, idempotencyKey)
                .response(Kind.STORY);
    }
}
