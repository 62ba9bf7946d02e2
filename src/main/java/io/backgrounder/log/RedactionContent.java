package io.backgrounder.log;

import io.backgrounder.address.TypeId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A redaction, as far as readers see it. */
@Schema(description = "A redaction: when and why words were struck from the resource, its revisions or its corrections")
public record RedactionContent(
        @Schema(examples = "redaction_01m878hew5eqqahdnxs8arywg9") @NotNull
        String id,

        @NotNull Instant redactedAt,

        @Schema(description = "Why; one line of plain text", examples = "By order of a court") @NotNull
        String reason) {

    public RedactionContent(UUID id, Instant redactedAt, String reason) {
        this(id(id), redactedAt, reason);
    }

    static String id(UUID id) {
        return TypeId.format(LeafName.REDACTION, id);
    }
}
