package io.backgrounder.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resource that the page of a document left out, since it was not published. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A resource that the page of a document left out, since it was not published")
public record UnpublishedLink(
        @Schema(description = "The id of the resource") @NotNull
        String resource,

        @Schema(description = "Its place among all that the document refers to as it does to this, from 0")
        @NotNull
        @Min(0)
        Integer position,

        @Schema(description = "Of a topic: `about` or `mentions`; of a contributor, its role")
        String role) {}
