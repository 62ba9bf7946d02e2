package io.backgrounder.bulk;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last line of an export. Without it, the export was cut off. */
@Schema(description = "The last line of an export; without it, the export was cut off")
record ExportEnd(
        @Schema(
                description = "Goes on in the change feed, as `after`, behind what the export shows",
                examples = "5f0c1d9e-1204")
        @NotNull
        String nextToken,

        @Schema(description = "How many lines come before it", examples = "14") @NotNull
        long count) {}
