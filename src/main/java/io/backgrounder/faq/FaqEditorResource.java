package io.backgrounder.faq;

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

/** Reads and writes FAQs. A write saves a draft, unless it publishes at once. */
@Conditional
@Path("/editorial/v1/faqs")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Editing FAQs")
public class FaqEditorResource {
    private static final String EXAMPLE = "what-are-the-high-seas";
    private static final String SLUG_OR_ID = "Slug or id of the FAQ";

    @Inject
    Desk desk;

    @Inject
    ManuscriptLists lists;

    @Inject
    EditableFaqs faqs;

    @GET
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "listEditorialFaqs",
            summary = "List FAQs to edit",
            description =
                    "Lists all FAQs, drafts included, last edited first unless `sort` says otherwise. Deleted and merged resources are in `/editorial/v1/tombstones`.")
    public ManuscriptPage list(@Valid @BeanParam ManuscriptFilter filter) {
        return lists.list(Kind.FAQ, filter);
    }

    @POST
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "createFaq",
            summary = "Create a FAQ",
            description =
                    "If the document has no slug, one is made from the question. Without `publish`, it is a draft.")
    public RestResponse<FaqDocument> create(
            @Parameter(description = Idempotency.DESCRIPTION) @RestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @BeanParam WriteParams params,
            FaqDocument document) {
        return desk.create(faqs, document, idempotencyKey, params).response(Kind.FAQ);
    }

    @GET
    @Path("{faq}")
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "getEditorialFaq",
            summary = "Read a FAQ to edit",
            description = "Returns the whole document, which you can PUT back. Send the `ETag` as its `If-Match`.")
    public RestResponse<FaqDocument> get(@Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String faq) {
        return desk.read(faqs, faq).response(Kind.FAQ);
    }

    @PUT
    @Path("{faq}")
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "putFaq",
            summary = "Create or replace a FAQ",
            description =
                    "Replaces the whole document: members that you leave out are removed. A different `slug` renames the FAQ;"
                            + " the former slug answers 308 for ever. Sending the same document again changes nothing.")
    public RestResponse<FaqDocument> put(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String faq,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam WriteParams params,
            FaqDocument document) {
        return desk.put(faqs, faq, document, preconditions, params).response(Kind.FAQ);
    }

    @PATCH
    @Path("{faq}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Scopes.WRITE)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = JsonBodyReader.MERGE_PATCH,
                            schema = @Schema(ref = "#/components/schemas/FaqPatch")))
    @Operation(
            operationId = "patchFaq",
            summary = "Change a FAQ",
            description =
                    "Takes a JSON Merge Patch (RFC 7396): members that you send are replaced, those that are null are removed,"
                            + " and lists are replaced as a whole.")
    public RestResponse<FaqDocument> patch(
            @Parameter(description = SLUG_OR_ID, example = EXAMPLE) @RestPath String faq,
            @BeanParam Preconditions preconditions,
            @Valid @BeanParam WriteParams params,
            ObjectNode patch) {
        return desk.patch(faqs, faq, patch, preconditions, params).response(Kind.FAQ);
    }

    @DELETE
    @Path("{faq}")
    @RolesAllowed(Scopes.WRITE)
    @Operation(
            operationId = "deleteFaq",
            summary = "Delete a FAQ",
            description =
                    "The addresses answer 410 for ever, and the slug is never used again; those of a draft that readers have never"
                            + " seen answer 404, and its slug is free. What readers have seen is deleted with `content:publish`. The request is refused (409)"
                            + " while a story uses the FAQ, or another FAQ is a translation of it, in a draft or in what readers see or saw."
                            + " `referrers` names these documents.")
    public void delete(
            @Parameter(description = SLUG_OR_ID, example = "how-does-a-harbour-crane-work") @RestPath String faq,
            @BeanParam Preconditions preconditions) {
        desk.delete(faqs, faq, preconditions);
    }
}
