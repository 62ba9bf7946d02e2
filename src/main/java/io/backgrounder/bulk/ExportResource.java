package io.backgrounder.bulk;

import io.backgrounder.access.Scopes;
import io.backgrounder.web.connection.Streams;
import io.backgrounder.web.request.HeadRequest;
import io.backgrounder.web.request.Route;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports all content as documents. */
@Path("/editorial/v1/export")
@Tag(name = "Import")
public class ExportResource {
    final ExportPlaces places = new ExportPlaces();

    @Inject
    Exporter exporter;

    @Inject
    Streams streams;

    @GET
    @Produces(Route.NDJSON)
    @RolesAllowed(Scopes.READ)
    @Operation(
            operationId = "exportDocuments",
            summary = "Export all documents",
            description =
                    "Returns everything at one moment, including drafts and history, one document on each line, in an order that the"
                            + " import accepts: imported into an empty system, it gives readers the same answers. It does not include keys,"
                            + " webhooks and the draft history. A server sends at most four exports at once, at most two of them to one"
                            + " address, and otherwise answers 503. "
                            + Streams.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "One document on each line",
            content = @Content(mediaType = Route.NDJSON, schema = @Schema(implementation = ExportedDocument.class)))
    public Response exportDocuments(@Context RoutingContext request) {
        if (HeadRequest.is(request)) {
            return Response.ok().type(Route.NDJSON).build();
        }
        return Response.ok(streams.lines(request, out -> places.send(request, out, exporter::writeTo)))
                .build();
    }
}
