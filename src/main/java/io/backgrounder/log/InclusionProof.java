package io.backgrounder.log;

import io.backgrounder.web.json.Representation;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows that a leaf is in the log. */
@Schema(description = "Shows that a leaf is in the tree of a checkpoint (RFC 9162, 2.1.3)")
public record InclusionProof(
        @Schema(description = "The number of the leaf, from 0", examples = "0") @NotNull
        long index,

        @Schema(description = "The number of leaves of the tree", examples = "52") @NotNull
        long size,

        @Schema(description = "The hash of the leaf, in Base64", format = "byte") @NotNull
        String hash,

        @Schema(description = "The other hashes that lead to the root, from the leaf up, in Base64") @NotNull
        List<String> path)
        implements Representation {}
