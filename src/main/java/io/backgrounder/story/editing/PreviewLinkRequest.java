package io.backgrounder.story.editing;

import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to create a preview link. */
@Schema(description = "A request to create a preview link. `{}` creates one with the longest lifetime")
public record PreviewLinkRequest(
        @Schema(
                description =
                        "How long the link works, in seconds. Default and maximum: `BACKGROUNDER_PREVIEW_MAX_LIFETIME`, an hour unless set",
                examples = "600")
        @Min(1)
        Integer expiresInSeconds) {}
