package io.backgrounder.front;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backgrounder.access.Scopes;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Idempotency;
import io.backgrounder.document.Preconditions;
import io.backgrounder.publication.Desk;
import io.backgrounder.publication.WriteParams;
import io.backgrounder.publication.lists.ManuscriptFilter;
import io.backgrounder.publication.lists.ManuscriptLists;
import io.backgrounder.publication.lists.ManuscriptPage;
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

/** Reads and writes fronts. A write saves a draft, unless it publishes at once. */
@Conditional
@Path("/editorial/v1/fronts")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Editing fronts")
public class FrontEditorResource {
    private static final String EXAMPLE = "home";
    private static final String SLUG_OR_ID = "Slug or id of the front";

    @Inject
    Desk desk;

    @Inject
    ManuscriptLists lists;

    @Inject
    EditableFronts fronts;

    @GET
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "listEditorialFronts",
            summary = "List fronts to edit",
            description = "Lists all fronts, drafts included, last edited first unless `sort` says otherwise.")
    public ManuscriptPage list(@Valid @BeanParam ManuscriptFilter filter) {
        return lists.list(Kind.FRONT, filter);
    }

    @POST
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "createFront",
            summary = "Create a front",
            description = "If the document has no slug, one is made from the title. Without `publish`, it is a draft.")
    public RestResponse<FrontDocument> create(
            @Parameter(description = Idempotency.DESCRIPTION) @RestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @BeanParam WriteParams params,
            FrontDocument document) {
        return desk.create(fronts, document, idempotencyKey, params).response(Kind.FRONT);
    }

    @GET
    @Path("{front}")
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "getEditorialFront",
            summary = "Read a front to edit",
            description = "Returns the whole document, which you can PUT back. Send the `ETag` as its `If-Match`.")
    public RestResponse<FrontDocument> get(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String front) {
        return desk.read(fronts, front).response(Kind.FRONT);
    }

    @PUT
    @Path("{front}")
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "putFront",
            summary = "Create or replace a front",
            description =
                    "Replaces the whole document: members that you leave out are removed. A different `slug` renames the front;"
                            + " the former slug answers 308 for ever. Sending the same document again changes nothing.")
    public RestResponse<FrontDocument> put(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String front,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam WriteParams params,
            FrontDocument document) {
        return desk.put(fronts, front, document, preconditions, params).response(Kind.FRONT);
    }

    @PATCH
    @Path("{front}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Scopes.WRITE)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = JsonBodyReader.MERGE_PATCH,
                            schema = @Schema(ref = "#/components/schemas/FrontPatch")))
    @Operation(
            operationId = "patchFront",
            summary = "Change a front",
            description =
                    "Takes a JSON Merge Patch (RFC 7396): members that you send are replaced, those that are null are removed,"
                            + " and lists are replaced as a whole.")
    public RestResponse<FrontDocument> patch(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String front,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam WriteParams params,
            ObjectNode patch) {
        return desk.patch(fronts, front, patch, preconditions, params).response(Kind.FRONT);
    }

    @DELETE
    @Path("{front}")
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "deleteFront",
            summary = "Delete a front",
            description =
                    "Deletes a front that readers have never seen: its addresses answer 404, and its slugs are free again. The"
                            + " request is refused (409) if readers see or saw the front: withdraw it instead.")
    public void delete(
            @Parameter(description = SLUG_OR_ID, example = "oceans") @RestPath String front,
            @BeanParam Preconditions preconditions) {
        desk.delete(fronts, front, preconditions);
    }
}
