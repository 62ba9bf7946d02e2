package io.backgrounder.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a key's secret is to be replaced. */
@Schema(description = "How to replace a key's secret")
public record SecretRotation(
        @Schema(
                description = "How long the older ones still work; a day, unless given. 0 ends them at once",
                examples = "3600")
        @Min(0)
        @Max(604_800)
        Integer overlapSeconds) {
    private static final int ONE_DAY = 86_400;

    public SecretRotation {
        overlapSeconds = overlapSeconds == null ? ONE_DAY : overlapSeconds;
    }
}
