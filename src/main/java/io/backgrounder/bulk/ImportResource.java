package io.backgrounder.bulk;

import io.backgrounder.access.Scopes;
import io.backgrounder.editing.Idempotency;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestHeader;

/** Bulk load over HTTP. */
@Path("/editorial/v1/import")
@Tag(name = "Import")
public class ImportResource {
    private static final Logger LOG = Logger.getLogger(ImportResource.class);
    static final String NDJSON = "application/x-ndjson";

    @Inject
    Importer importer;

    @Inject
    ImportMemory memory;

    @Inject
    SecurityIdentity identity;

    @Inject
    ExecutorService executor;

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @RolesAllowed(Scopes.PUBLISH)
    @Operation(
            operationId = "importDocuments",
            summary = "Import documents",
            description =
                    "Takes one document a line: sources, topics, FAQs and stories, in an order in which what is referred to"
                            + " comes first. A document replaces the one with its slug as a whole, or creates it. Every line is a success"
                            + " or a failure by itself, and each has one line in the answer, sent when it is safe. The file may be of any"
                            + " length; a line is at most 1 MiB. Importing the same again changes nothing.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = NDJSON, schema = @Schema(ref = "#/components/schemas/ImportLine")))
    @APIResponse(
            responseCode = "200",
            description = "One result a line, in the order of the lines",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ImportResult.class)))
    public Response importDocuments(
            @Parameter(
                            description = Idempotency.DESCRIPTION
                                    + ". What it wrote before it was cut off is not written again")
                    @RestHeader("Idempotency-Key")
                    String idempotencyKey,
            InputStream lines)
            throws IOException {
        Spool results = new Spool();
        Idempotency.check(idempotencyKey);
        String author = identity.getPrincipal().getName();
        executor.submit(() -> importInto(results, lines, author, idempotencyKey));
        StreamingOutput body = out -> {
            try (results) {
                results.transferTo(out);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        return Response.ok(body).build();
    }

    private void importInto(Spool spool, InputStream lines, String author, String key) {
        try {
            importer.run(
                    lines,
                    author,
                    key,
                    results -> spool.write(memory.ndjson(results).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | RuntimeException e) {
            LOG.warnf("Import broken off: %s", e.toString());
        } finally {
            spool.complete();
        }
    }
}
