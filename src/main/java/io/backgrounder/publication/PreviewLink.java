package io.backgrounder.publication;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link that shows one story's newest document, draft or not, to whoever has it. */
@Schema(description = "A link that shows one story's newest document, draft or not, to whoever has it")
public record PreviewLink(
        @Schema(description = "For whoever is to read it", format = "uri-reference") @NotNull
        String url,

        @NotNull Instant expiresAt) {}
