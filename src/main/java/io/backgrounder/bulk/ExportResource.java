package io.backgrounder.bulk;

import io.backgrounder.access.Scopes;
import io.backgrounder.address.ImportLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All content over HTTP. */
@Path("/editorial/v1/export")
@Tag(name = "Import")
public class ExportResource {
    @Inject
    Exporter exporter;

    @GET
    @Produces(ImportResource.NDJSON)
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "exportDocuments",
            summary = "Export all documents",
            description =
                    "Everything at one moment, drafts and history too, one document a line, in an order that the import takes:"
                            + " imported into an empty system, it gives readers the same answers. Keys, webhooks and the drafts' history"
                            + " are not in it.")
    @APIResponse(
            responseCode = "200",
            description = "One document a line",
            content = @Content(mediaType = ImportResource.NDJSON, schema = @Schema(implementation = ImportLine.class)))
    public Response exportDocuments() {
        StreamingOutput lines = exporter::writeTo;
        return Response.ok(lines).build();
    }
}
