package io.backgrounder.preview;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to create a preview token. */
@Schema(description = "A request to create a preview token. `{}` creates one that works for an hour")
public record PreviewTokenRequest(
        @Schema(description = "How long the token works, in seconds. Default: 3600", examples = "600")
        @Min(1)
        @Max(86_400)
        Integer expiresIn) {

    int expiresInOrDefault() {
        return expiresIn == null ? 3600 : expiresIn;
    }
}
