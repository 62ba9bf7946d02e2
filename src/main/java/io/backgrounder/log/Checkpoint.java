package io.backgrounder.log;

import io.backgrounder.web.json.Representation;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of the log, signed. */
@Schema(description = "The state of the log, signed: how many leaves it has, and the root of the tree over them")
public record Checkpoint(
        @Schema(
                description = "The name of the log. A system whose backup was restored has another",
                examples = "backgrounder/5f0c1d9e")
        @NotNull
        String origin,

        @Schema(description = "The number of leaves", examples = "52") @NotNull
        long size,

        @Schema(description = "The root of the tree (RFC 9162, 2.1.1), in Base64", format = "byte") @NotNull
        String root,

        @Schema(description = "The signed checkpoint (C2SP `tlog-checkpoint`), which has all of the above") @NotNull
        String checkpoint,

        @Schema(
                description = "The key that verifies it (C2SP `signed-note`). Keep the one that you got first",
                examples = "backgrounder/5f0c1d9e+52acbd4e+AcPQ8k2…")
        @NotNull
        String key)
        implements Representation {

    static Checkpoint of(String origin, long size, String root, SignedNote signed) {
        return new Checkpoint(origin, size, root, signed.note(), signed.key());
    }
}
