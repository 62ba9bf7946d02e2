package io.backgrounder.bulk;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.backgrounder.address.Kind;
import io.backgrounder.web.connection.Streams;
import io.backgrounder.web.json.PublicUrl;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.request.HeadRequest;
import io.backgrounder.web.request.NoStore;
import io.backgrounder.web.request.Route;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Exports all published content, for those who start a copy. */
@Path("/v1/export/{type}")
@NoStore
@PermitAll
@Tag(name = "Changes")
public class PublishedExportResource {
    final ExportPlaces places = new ExportPlaces();

    @Inject
    PublishedExporter exporter;

    @Inject
    Streams streams;

    @Inject
    PublicUrl publicUrl;

    @GET
    @Produces(Route.NDJSON)
    @Operation(
            operationId = "exportPublished",
            summary = "Export published content",
            description =
                    "Returns all resources of one kind that readers can read, at one moment, one on each line, as its own address"
                            + " returns it. This includes archived stories; FAQs come without their `stories`. The last line has the token"
                            + " to continue with in the change feed, so that no change is missed. For several exports, use the token of the"
                            + " first. A server sends at most four exports at once, at most two of them to one address, and otherwise"
                            + " answers 503. "
                            + Streams.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "One resource on each line, and the end",
            content = @Content(mediaType = Route.NDJSON, schema = @Schema(implementation = ExportLine.class)))
    public Response exportPublished(
            @Parameter(
                            description = "The kind of resource",
                            example = "stories",
                            schema = @Schema(enumeration = Kind.COLLECTIONS))
                    @RestPath
                    String type,
            @Context RoutingContext request) {
        Kind kind = kind(type);
        if (HeadRequest.is(request)) {
            return Response.ok().type(Route.NDJSON).build();
        }
        ObjectWriter json = publicUrl.writer(request);
        return Response.ok(streams.lines(
                        request, out -> places.send(request, out, lines -> exporter.writeTo(kind, lines, json))))
                .build();
    }

    private static Kind kind(String type) {
        return Kind.named(Kind.DOCUMENTS).stream()
                .filter(kind -> kind.collection().equals(type))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Only " + Kind.COLLECTIONS.replace("|", ", ") + " can be exported."));
    }
}
