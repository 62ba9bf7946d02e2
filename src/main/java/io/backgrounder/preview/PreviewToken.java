package io.backgrounder.preview;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token that opens the preview of the whole site, and nothing else, to anyone who has it. */
@Schema(description = "A token that opens the preview of the whole site, and nothing else, to anyone who has it")
public record PreviewToken(
        @Schema(description = "To be sent as `Authorization: Bearer …`", examples = "bgp_AAAAAGpKHSJ4…") @NotNull
        String token,

        @NotNull Instant expiresAt) {}
