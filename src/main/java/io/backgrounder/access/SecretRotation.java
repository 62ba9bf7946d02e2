package io.backgrounder.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to replace the secret of a key. */
@Schema(description = "How the secret of a key is replaced")
public record SecretRotation(
        @Schema(
                description = "How many seconds older secrets still work; one day, unless given. 0 ends them at once",
                examples = "3600")
        @Min(0)
        @Max(604_800)
        Integer overlapSeconds) {
    private static final int ONE_DAY = 86_400;

    public SecretRotation {
        overlapSeconds = overlapSeconds == null ? ONE_DAY : overlapSeconds;
    }
}
