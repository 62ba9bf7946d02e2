package io.backgrounder.bulk;

import io.backgrounder.access.Scopes;
import io.backgrounder.bulk.report.ImportAnswer;
import io.backgrounder.bulk.report.ImportReports;
import io.backgrounder.bulk.report.ImportSummary;
import io.backgrounder.document.Idempotency;
import io.backgrounder.web.connection.Streams;
import io.backgrounder.web.problem.ClientGone;
import io.backgrounder.web.request.Codings;
import io.backgrounder.web.request.RequestId;
import io.backgrounder.web.request.Route;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.jboss.resteasy.reactive.RestQuery;

/** Imports documents in bulk. */
@Path("/editorial/v1/import")
@Tag(name = "Import")
public class ImportResource {
    private static final Logger LOG = Logger.getLogger(ImportResource.class);

    @Inject
    Importer importer;

    @Inject
    ImportMemory memory;

    @Inject
    ImportReports reports;

    @Inject
    Streams streams;

    @Inject
    SecurityIdentity identity;

    @Inject
    ExecutorService executor;

    @POST
    @Consumes(Route.NDJSON)
    @Produces(Route.NDJSON)
    @RolesAllowed({Scopes.PUBLISH, Scopes.INGEST})
    @Operation(
            operationId = "importDocuments",
            summary = "Import documents",
            description =
                    "Takes one document of any kind on each line, in an order in which resources come before those that refer to"
                            + " them. A document creates the resource with its slug, or replaces it as a whole (see `mode`). Each"
                            + " line succeeds or fails by itself, and has one line in the answer, which is sent once the write is"
                            + " committed. The last line sums them up. The file may be of any length; a line is at most 32 MiB. Importing the same file again"
                            + " changes nothing. A line that fails because of a server error is `failed`, and the import continues"
                            + " after it. The file may be compressed, with `Content-Encoding: gzip`. "
                            + Streams.DESCRIPTION)
    @RequestBody(
            required = true,
            content = @Content(mediaType = Route.NDJSON, schema = @Schema(ref = "#/components/schemas/ImportLine")))
    @APIResponse(
            responseCode = "200",
            description = "One result on each line, in the order of the lines, and a summary at the end",
            content = @Content(mediaType = Route.NDJSON, schema = @Schema(implementation = ImportAnswer.class)))
    public Response importDocuments(
            @Parameter(
                            description =
                                    "What becomes of a document whose resource exists already, in a draft or for readers. `replace`:"
                                            + " the document replaces it as a whole. `create`: it is left alone, and the result is"
                                            + " `exists`. `merge`: the document is a JSON Merge Patch (RFC 7396) of it, so that absent"
                                            + " members stay. A line may name its own `mode`. Default: `replace`",
                            schema = @Schema(enumeration = {ImportMode.NAMES}))
                    @RestQuery
                    String mode,
            @Parameter(
                            description =
                                    "Whether to keep what persons have written. What a person has published stays what readers see, and"
                                            + " the document becomes a draft beside it (`drafted`); what a person has drafted stays"
                                            + " the draft (`conflict`). Default: yes for a key with the scope `content:ingest`, unless"
                                            + " it asks for `mode=replace`")
                    @RestQuery
                    Boolean protectEdited,
            @Parameter(
                            description =
                                    "Whether to say only what would happen to each line, and to write nothing. Earlier lines are taken as"
                                            + " written. `id` is absent for a resource that does not exist yet, and `position` for all"
                                            + " lines; `Idempotency-Key` has no effect. At most 100,000 lines")
                    @RestQuery
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(
                            description = Idempotency.DESCRIPTION
                                    + ". Lines that it wrote before it was cut off are not written again")
                    @RestHeader("Idempotency-Key")
                    String idempotencyKey,
            @Parameter(description = "How the body is compressed", schema = @Schema(enumeration = {"gzip", "identity"}))
                    @RestHeader("Content-Encoding")
                    String contentEncoding,
            InputStream body,
            @Context RoutingContext request) {
        Idempotency.check(idempotencyKey);
        InputStream lines = Codings.isGzip(contentEncoding) ? new Unpacked(body) : body;
        String author = identity.getPrincipal().getName();
        LineTerms.Policy policy = policy(mode, protectEdited);
        return Response.ok(streams.lines(request, out -> {
                    // Not created earlier: if the client is already gone, this is never called.
                    try (Spool spool = new Spool();
                            Rehearsal rehearsal = dryRun ? new Rehearsal() : null) {
                        ImportJob job = new ImportJob(
                                author,
                                dryRun ? null : idempotencyKey,
                                policy,
                                rehearsal,
                                RequestId.of(request),
                                results -> tell(spool, results));
                        executor.execute(RequestId.logged(job.requestId, () -> importInto(spool, lines, job)));
                        spool.transferTo(out);
                    }
                }))
                .build();
    }

    private LineTerms.Policy policy(String mode, Boolean protectEdited) {
        boolean pipeline = identity.hasRole(Scopes.INGEST);
        return new LineTerms.Policy(
                mode == null ? ImportMode.REPLACE : ImportMode.of(mode),
                protectEdited != null ? protectEdited : pipeline && !"replace".equals(mode),
                !identity.hasRole(Scopes.PUBLISH),
                identity.hasRole(Scopes.ADMIN));
    }

    private void tell(Spool spool, List<?> lines) throws IOException {
        spool.write(memory.ndjson(lines).getBytes(StandardCharsets.UTF_8));
    }

    private void summarize(Spool spool, ImportJob job, boolean whole) throws IOException {
        tell(spool, List.of(ImportSummary.of(job.tally(), job.isReported(), whole)));
    }

    /** Without any result, the answer is a problem with its own status. */
    private void summarizeBroken(Spool spool, ImportJob job, Throwable failure) {
        if (job.isTold()) {
            try {
                summarize(spool, job, false);
            } catch (Throwable e) {
                failure.addSuppressed(e);
            }
        }
    }

    private void importInto(Spool spool, InputStream lines, ImportJob job) {
        Throwable failure = null;
        try {
            importer.run(lines, job);
            if (job.isReported()) {
                reports.finish(job.tally(), true);
            }
            summarize(spool, job, true);
        } catch (Throwable e) {
            failure = e;
            summarizeBroken(spool, job, failure);
        }
        boolean told = spool.complete(failure);
        if (failure != null && !told && !ClientGone.isCauseOf(failure)) {
            LOG.error("An import was aborted, and its client is gone", failure);
        }
        if (failure != null && job.isReported()) {
            reports.finish(job.tally(), false);
        }
    }
}
