package io.backgrounder.story.editing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Edited;
import io.backgrounder.document.Idempotency;
import io.backgrounder.document.Preconditions;
import io.backgrounder.evidence.Completeness;
import io.backgrounder.publication.Desk;
import io.backgrounder.publication.WriteParams;
import io.backgrounder.publication.lists.ManuscriptLists;
import io.backgrounder.publication.lists.ManuscriptPage;
import io.backgrounder.publication.lists.StoryManuscriptFilter;
import io.backgrounder.web.http.Conditional;
import io.backgrounder.web.http.JsonBodyReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads and writes stories. A write saves a draft, unless it publishes at once. */
@Conditional
@Path("/editorial/v1/stories")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Editing stories")
public class StoryEditorResource {
    private static final String EXAMPLE = "high-seas-treaty-enters-into-force";
    private static final String SLUG_OR_ID = "Slug or id of the story";

    @Inject
    Desk desk;

    @Inject
    EditableStories stories;

    @Inject
    ManuscriptLists lists;

    @GET
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "listEditorialStories",
            summary = "List stories to edit",
            description = "Lists all stories, drafts included, last edited first unless `sort` says otherwise.")
    public ManuscriptPage list(@Valid @BeanParam StoryManuscriptFilter filter) {
        return lists.stories(filter);
    }

    @POST
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "createStory",
            summary = "Create a story",
            description = "Creates a draft. If the document has no slug, one is made from the headline.")
    public RestResponse<StoryDocument> create(
            @Parameter(description = Idempotency.DESCRIPTION) @RestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @BeanParam WriteParams params,
            StoryDocument document) {
        return desk.create(stories, document, idempotencyKey, params).response(Kind.STORY);
    }

    @GET
    @Path("{story}")
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "getEditorialStory",
            summary = "Read a story to edit",
            description = "Returns the whole document, which you can PUT back. Send the `ETag` as its `If-Match`.")
    public RestResponse<StoryDocument> get(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story) {
        return desk.read(stories, story).response(Kind.STORY);
    }

    @GET
    @Path("{story}/completeness")
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "getCompleteness",
            summary = "Tell how much of a story has evidence",
            description =
                    "Counts the sentences of each section of the newest document, and those of them that have words with evidence. A"
                            + " detached statement counts for nothing. Sentences end where they do in the story's language (UAX #29)."
                            + " The `ETag` is that of the document.")
    public RestResponse<Completeness> completeness(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story) {
        Edited<StoryDocument> edited = desk.read(stories, story);
        return RestResponse.ResponseBuilder.ok(Completeness.of(edited.document()))
                .header(HttpHeaders.ETAG, edited.etag())
                .build();
    }

    @PUT
    @Path("{story}")
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "putStory",
            summary = "Create or replace a story",
            description =
                    "Replaces the whole document: members that you leave out are removed. A different `slug` renames the story;"
                            + " the former slug answers 308 for ever. Sending the same document again changes nothing.")
    public RestResponse<StoryDocument> put(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam WriteParams params,
            StoryDocument document) {
        return desk.put(stories, story, document, preconditions, params).response(Kind.STORY);
    }

    @PATCH
    @Path("{story}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Scopes.WRITE)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = JsonBodyReader.MERGE_PATCH,
                            schema = @Schema(ref = "#/components/schemas/StoryPatch")))
    @Operation(
            operationId = "patchStory",
            summary = "Change a story",
            description =
                    "Takes a JSON Merge Patch (RFC 7396): members that you send are replaced, those that are null are removed,"
                            + " and lists are replaced as a whole.")
    public RestResponse<StoryDocument> patch(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String story,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam WriteParams params,
            ObjectNode patch) {
        return desk.patch(stories, story, patch, preconditions, params).response(Kind.STORY);
    }

    @DELETE
    @Path("{story}")
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "deleteStory",
            summary = "Delete a story",
            description =
                    "Deletes a story that readers have never seen: its addresses answer 404, and its slugs are free again. The"
                            + " request is refused (409) if readers see or saw the story: withdraw it instead. It is also refused while a front"
                            + " has chosen the story, or another story is a translation of it, in a draft or in what readers see or saw."
                            + " `referrers` names these documents.")
    public void delete(
            @Parameter(description = SLUG_OR_ID, example = "harbour-cranes-draft") @RestPath String story,
            @BeanParam Preconditions preconditions) {
        desk.delete(stories, story, preconditions);
    }
}
