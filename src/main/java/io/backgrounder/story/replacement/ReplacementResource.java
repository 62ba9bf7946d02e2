package io.backgrounder.story.replacement;

import io.backgrounder.access.Scopes;
import io.backgrounder.document.Idempotency;
import io.backgrounder.publication.lists.StoryManuscriptFilter;
import io.backgrounder.web.problem.Documents;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Replaces a topic, source or FAQ in many stories. */
@Path(ReplacementResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Replacements")
public class ReplacementResource {
    static final String PATH = "/editorial/v1/replacements";

    @Inject
    Replacements replacements;

    @Inject
    Documents documents;

    @POST
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "startReplacement",
            summary = "Replace a topic, source or FAQ in stories",
            description =
                    "Replaces, adds or removes a topic, source or FAQ in all stories that have it, or in those of them that the"
                            + " filters of the list of stories find; an addition is to all stories that these find. The work is done in the"
                            + " background, and goes on after a restart. Drafts change as well as what readers see, and no draft is"
                            + " published by it. Each story that changes for readers has one revision and one change more. A story that"
                            + " cannot be changed is left as it is, and is reported. `limit`, `cursor`, `total` and `facets` have no effect")
    @APIResponse(
            responseCode = "202",
            description = "It has begun. Its address says what has become of it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Replacement.class)))
    public RestResponse<Replacement> start(
            @Valid @BeanParam StoryManuscriptFilter filter,
            @Parameter(description = Idempotency.DESCRIPTION) @RestHeader("Idempotency-Key") String idempotencyKey,
            ReplacementRequest request) {
        Replacement begun = replacements.start(documents.valid(request), filter, idempotencyKey);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, begun)
                .header("Location", begun.links().self())
                .build();
    }

    @GET
    @Path("{replacement}")
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "getReplacement",
            summary = "Read a replacement",
            description = "Returns what has become of a replacement so far.")
    public Replacement get(
            @Parameter(description = "Id of the replacement", example = "replacement_01m878hevte3asaagww8nhjrx9")
                    @RestPath("replacement")
                    String id) {
        return replacements.get(id);
    }
}
