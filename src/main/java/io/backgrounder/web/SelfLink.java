package io.backgrounder.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a resource is read, relative to the host. */
@Schema(description = "Where to read the whole resource; relative to the host")
public record SelfLink(
        @Schema(format = "uri-reference") @NotNull String self) {}
