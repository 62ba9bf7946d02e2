package io.backgrounder.contributor;

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

/** Reads and writes contributors. A write saves a draft, unless it publishes at once. */
@Conditional
@Path("/editorial/v1/contributors")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Editing contributors")
public class ContributorEditorResource {
    private static final String EXAMPLE = "ingrid-solvang";
    private static final String SLUG_OR_ID = "Slug or id of the contributor";

    @Inject
    Desk desk;

    @Inject
    ManuscriptLists lists;

    @Inject
    EditableContributors contributors;

    @GET
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "listEditorialContributors",
            summary = "List contributors to edit",
            description =
                    "Lists all contributors, drafts included, last edited first unless `sort` says otherwise. Deleted and merged resources are in `/editorial/v1/tombstones`.")
    public ManuscriptPage list(@Valid @BeanParam ManuscriptFilter filter) {
        return lists.list(Kind.CONTRIBUTOR, filter);
    }

    @POST
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "createContributor",
            summary = "Create a contributor",
            description = "If the document has no slug, one is made from the name. Without `publish`, it is a draft.")
    public RestResponse<ContributorDocument> create(
            @Parameter(description = Idempotency.DESCRIPTION) @RestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @BeanParam WriteParams params,
            ContributorDocument document) {
        return desk.create(contributors, document, idempotencyKey, params).response(Kind.CONTRIBUTOR);
    }

    @GET
    @Path("{contributor}")
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "getEditorialContributor",
            summary = "Read a contributor to edit",
            description = "Returns the whole document, which you can PUT back. Send the `ETag` as its `If-Match`.")
    public RestResponse<ContributorDocument> get(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String contributor) {
        return desk.read(contributors, contributor).response(Kind.CONTRIBUTOR);
    }

    @PUT
    @Path("{contributor}")
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "putContributor",
            summary = "Create or replace a contributor",
            description =
                    "Replaces the whole document: members that you leave out are removed. A different `slug` renames the contributor;"
                            + " the former slug answers 308 for ever. Sending the same document again changes nothing.")
    public RestResponse<ContributorDocument> put(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String contributor,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam WriteParams params,
            ContributorDocument document) {
        return desk.put(contributors, contributor, document, preconditions, params)
                .response(Kind.CONTRIBUTOR);
    }

    @PATCH
    @Path("{contributor}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Scopes.WRITE)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = JsonBodyReader.MERGE_PATCH,
                            schema = @Schema(ref = "#/components/schemas/ContributorPatch")))
    @Operation(
            operationId = "patchContributor",
            summary = "Change a contributor",
            description =
                    "Takes a JSON Merge Patch (RFC 7396): members that you send are replaced, those that are null are removed,"
                            + " and lists are replaced as a whole.")
    public RestResponse<ContributorDocument> patch(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String contributor,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam WriteParams params,
            ObjectNode patch) {
        return desk.patch(contributors, contributor, patch, preconditions, params)
                .response(Kind.CONTRIBUTOR);
    }

    @DELETE
    @Path("{contributor}")
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "deleteContributor",
            summary = "Delete a contributor",
            description =
                    "The addresses answer 410 for ever, and the slug is never used again; those of a draft that readers have never"
                            + " seen answer 404, and its slug is free. What readers have seen is deleted with `content:publish`. The request is refused (409)"
                            + " while a story, FAQ or front uses the contributor, in a draft or in what readers see or saw."
                            + " `referrers` names these documents.")
    public void delete(
            @Parameter(description = SLUG_OR_ID, example = "quayside-illustrators") @RestPath String contributor,
            @BeanParam Preconditions preconditions) {
        desk.delete(contributors, contributor, preconditions);
    }
}
