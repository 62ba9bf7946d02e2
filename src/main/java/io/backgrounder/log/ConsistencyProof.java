package io.backgrounder.log;

import io.backgrounder.web.json.Representation;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows that the log was only appended to. */
@Schema(description = "Shows that the tree of a checkpoint begins with that of an earlier one (RFC 9162, 2.1.4)")
public record ConsistencyProof(
        @Schema(description = "The number of leaves of the earlier tree", examples = "1") @NotNull
        long from,

        @Schema(description = "The number of leaves of the later tree", examples = "52") @NotNull
        long to,

        @Schema(description = "The hashes of the proof, in Base64") @NotNull
        List<String> path)
        implements Representation {}
