package io.backgrounder.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic or FAQ of a story that its page left out, since it was not published. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A topic or FAQ of a story that its page left out, since it was not published")
public record UnpublishedLink(
        @Schema(description = "The id of the topic or FAQ") @NotNull
        String resource,

        @Schema(description = "Its place among all topics, or all FAQs, of the story, from 0") @NotNull @Min(0)
        Integer position,

        @Schema(description = "Of a topic: `about` or `mentions`")
        String role) {}
