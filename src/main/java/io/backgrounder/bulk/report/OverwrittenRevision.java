package io.backgrounder.bulk.report;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a line took from readers. */
@Schema(description = "A revision that a person has published, and that an import has replaced or withdrawn")
public record OverwrittenRevision(
        @Schema(examples = "2") @NotNull int revision,

        @Schema(description = "Who has published it", examples = "Night desk") @NotNull
        String author,

        @NotNull Instant publishedAt) {}
