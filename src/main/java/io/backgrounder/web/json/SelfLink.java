package io.backgrounder.web.json;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The address at which a resource is read. */
@Schema(description = "The address of the whole resource")
public record SelfLink(
        @Schema(format = "uri-reference") @NotNull String self) {}
