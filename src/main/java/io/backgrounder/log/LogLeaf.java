package io.backgrounder.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A leaf of the log. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A leaf of the log. It commits to a revision, a correction or a redaction")
public record LogLeaf(
        @Schema(description = "The number of the leaf, from 0", examples = "0") @NotNull
        long index,

        @Schema(
                description = "`revision`, `correction` or `redaction`; more may come",
                examples = {LeafName.REVISION, LeafName.CORRECTION, LeafName.REDACTION})
        @NotNull
        String type,

        @Schema(description = "The id of the resource", examples = "story_01k8zp4n1ye5hsy318twmzjzhy") @NotNull
        String resource,

        @Schema(description = "Of a revision, its number", examples = "1")
        Integer revision,

        @Schema(description = "Of a correction, its id", examples = "correction_01m87qryjqe0kbskej77r6azz0")
        String correction,

        @Schema(description = "Of a redaction, what the leaf commits to. Absent where `salt` is")
        RedactionContent redaction,

        @Schema(description = "The hash of the leaf (RFC 9162, 2.1.1), in Base64", format = "byte") @NotNull
        String hash,

        @Schema(
                description =
                        "The 256 random bits, in Base64. Absent if words were struck from what the leaf commits to, or if readers cannot"
                                + " read it any more",
                format = "byte")
        String salt,

        @Schema(
                description =
                        "Whether the random bits were destroyed, since words were struck from what the leaf commits to")
        @NotNull
        boolean redacted) {}
