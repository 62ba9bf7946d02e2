package io.backgrounder.bulk;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last line of an export. If it is missing, the export was cut off. */
@Schema(description = "The last line of an export. If it is missing, the export was cut off")
record ExportEnd(
        @Schema(
                description =
                        "The token to continue with in the change feed, as `after`, from the state that the export shows",
                examples = "5f0c1d9e-1204")
        @NotNull
        String nextToken,

        @Schema(description = "The number of lines before this one", examples = "14") @NotNull
        long count) {}
