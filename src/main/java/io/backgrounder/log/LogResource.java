package io.backgrounder.log;

import io.backgrounder.change.ChangeLog;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.query.Dependencies;
import io.backgrounder.web.query.Snapshot;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The log, by which readers check that nothing that they were shown was changed afterwards. */
@Path("/v1/log")
@PermitAll
@Snapshot
@Tag(name = "Log")
public class LogResource {
    private static final String ORIGIN = "backgrounder/";

    @Inject
    LogRepository log;

    @Inject
    LogKey key;

    @Inject
    ChangeLog changes;

    @Inject
    Dependencies dependencies;

    @GET
    @Operation(
            operationId = "getCheckpoint",
            summary = "Read the checkpoint",
            description =
                    "Returns the state of the log, signed. The log has a leaf for each revision, correction and redaction. Who keeps a"
                            + " checkpoint can show later that what was published until then was changed, removed or reordered.")
    public Checkpoint checkpoint() {
        dependencies.key(Dependencies.SEARCH);
        long size = log.size();
        String origin = ORIGIN + changes.id();
        String root = base64(log.hashes(List.of(Subtree.of(size))).get(0));
        String text = origin + "\n" + size + "\n" + root + "\n";
        return Checkpoint.of(
                origin, size, root, SignedNote.of(origin, text, key.sign(text.getBytes(StandardCharsets.UTF_8))));
    }

    @GET
    @Path("leaves")
    @Operation(
            operationId = "listLeaves",
            summary = "List the leaves of the log",
            description =
                    "Lists the leaves in their order, with what it takes to compute their hashes. To go on, send the index behind the last"
                            + " one as `from`.")
    public LogLeafPage leaves(
            @Parameter(description = "The index of the first leaf", example = "0") @RestQuery @DefaultValue("0") @Min(0)
                    long from,
            @Parameter(description = "The maximum number of leaves in one answer", example = "100")
                    @RestQuery
                    @DefaultValue("100")
                    @Min(1)
                    @Max(1000)
                    int limit) {
        dependencies.key(Dependencies.SEARCH);
        List<LogLeaf> leaves = log.leaves(from, limit + 1);
        boolean more = leaves.size() > limit;
        return new LogLeafPage(more ? leaves.subList(0, limit) : leaves, more);
    }

    @GET
    @Path("proof")
    @Operation(
            operationId = "getInclusionProof",
            summary = "Prove that a leaf is in the log",
            description =
                    "Returns the hashes that lead from the leaf of a revision, a correction or a redaction to the root of a checkpoint. With"
                            + " `size`, the answer never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The proof",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InclusionProof.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    public InclusionProof proof(@Valid @BeanParam ProofParams params) {
        params.check();
        if (params.size == null) {
            dependencies.key(Dependencies.SEARCH);
        }
        Long index = params.leaf(log);
        if (index == null) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    "The log has no leaf of this. It has one of what was written since the server has had a log.");
        }
        long size = size("size", params.size);
        if (index >= size) {
            throw ProblemException.parameter("size", "must be greater than " + index + ", the index of the leaf");
        }
        return new InclusionProof(
                index,
                size,
                hashes(List.of(new Subtree(index, index + 1))).get(0),
                hashes(MerkleTree.inclusion(index, size)));
    }

    @GET
    @Path("consistency")
    @Operation(
            operationId = "getConsistencyProof",
            summary = "Prove that the log was only appended to",
            description =
                    "Returns the hashes that show that the tree of a checkpoint begins with the leaves of an earlier one. The answer never"
                            + " changes.")
    public ConsistencyProof consistency(
            @Parameter(description = "The size of the earlier checkpoint", example = "1") @RestQuery @NotNull @Min(1)
                    Long from,
            @Parameter(description = "The size of the later checkpoint", example = "2") @RestQuery @NotNull @Min(1)
                    Long to) {
        size("to", to);
        if (from > to) {
            throw ProblemException.parameter("from", "must be at most " + to + ", as `to`");
        }
        return new ConsistencyProof(from, to, hashes(MerkleTree.consistency(from, to)));
    }

    /** @param given null for the newest */
    private long size(String parameter, Long given) {
        long size = log.size();
        if (given != null && given > size) {
            throw ProblemException.parameter(parameter, "must be at most " + size + ", the size of the log");
        }
        return given == null ? size : given;
    }

    private List<String> hashes(List<Subtree> trees) {
        return log.hashes(trees).stream().map(LogResource::base64).toList();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
