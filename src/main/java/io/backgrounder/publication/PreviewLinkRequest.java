package io.backgrounder.publication;

import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a preview link be made. */
@Schema(description = "That a preview link be made; `{}` makes the longest")
public record PreviewLinkRequest(
        @Schema(
                description =
                        "How long it works; at most an hour, unless `BACKGROUNDER_PREVIEW_MAX_LIFETIME` says otherwise",
                examples = "600")
        @Min(1)
        Integer expiresInSeconds) {}
