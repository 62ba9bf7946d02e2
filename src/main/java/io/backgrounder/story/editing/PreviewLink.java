package io.backgrounder.story.editing;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link that shows a story's newest document, draft or not, to anyone who has the link. */
@Schema(description = "A link that shows a story's newest document, draft or not, to anyone who has the link")
public record PreviewLink(
        @Schema(description = "The address to give to the reader", format = "uri-reference") @NotNull
        String url,

        @NotNull Instant expiresAt) {}
