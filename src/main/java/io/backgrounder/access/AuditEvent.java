package io.backgrounder.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.address.TypeId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event of the audit trail, as administrators see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An event of the audit trail")
public record AuditEvent(
        @Schema(examples = "event_01m878hew5eqqahdnxs8arywg8") @NotNull
        String id,

        @NotNull Instant at,

        @Schema(
                description =
                        "The name of the API key, or of the user of the token; `admin` is the configured key, `scheduler` and `system`"
                                + " are the server itself",
                examples = "admin")
        @NotNull
        String actor,

        @Schema(
                description = "What was done, as a verb; more may come",
                examples = {
                    "create",
                    "update",
                    "delete",
                    "merge",
                    "replace",
                    "import",
                    "publish",
                    "schedule",
                    "unschedule",
                    "withdraw",
                    "discard-draft",
                    "restore",
                    "correct",
                    "add-note",
                    "delete-note",
                    "redact",
                    "rotate",
                    "revoke",
                    "test",
                    "replay",
                    "disable"
                })
        @NotNull
        String action,

        @Schema(
                description = "The kind of the resource to which it was done; more may come",
                examples = {Kind.DOCUMENTS, "key", "webhook", "preview-secret", "preview-token"})
        @NotNull
        String kind,

        @Schema(description = "The id of that resource", examples = "key_01m878hevte3asaagww8nhjrx9") @NotNull
        String resource,

        @Schema(description = "Details, for people", examples = "Wire ingest: content:write")
        String detail) {

    public AuditEvent(UUID id, Instant at, String actor, String action, String kind, String resource, String detail) {
        this(TypeId.format("event", id), at, actor, action, kind, resource, detail);
    }
}
