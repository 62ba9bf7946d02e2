package io.backgrounder.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.json.SelfLink;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event, and what came of sending it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One event, and what came of sending it")
public record WebhookDelivery(
        @Schema(
                description = "Also the header `webhook-id` of each attempt",
                examples = "msg_01m878hew5eqqahdnxs8arywg8")
        @NotNull
        String id,

        @Schema(
                description = "`pending`, `delivered`, or `failed`: given up",
                examples = "delivered",
                enumeration = {"pending", "delivered", "failed"})
        @NotNull
        String status,

        @NotNull WebhookEvent event,

        @Schema(description = "How often it was sent", examples = "1") @NotNull
        Integer attempts,

        @NotNull Instant createdAt,

        @Schema(description = "When it was last sent") Instant attemptedAt,

        @Schema(
                description =
                        "While it is pending: when it is sent again, unless an earlier event of the resource is pending too")
        Instant nextAttemptAt,

        @Schema(description = "Status of the last response, if there was one", examples = "204")
        Integer responseStatus,

        @Schema(description = "Why the last attempt failed") String error,

        @Schema(description = "When it was delivered or given up")
        Instant finishedAt,

        @NotNull SelfLink links)
        implements Representation {

    static WebhookDelivery of(WebhookDeliveryEntity row, WebhookEvent event) {
        return new WebhookDelivery(
                WebhookDeliveryEntity.text(row.id),
                row.status,
                event,
                row.attempts,
                row.createdAt,
                row.attemptedAt,
                row.nextAttemptAt,
                row.responseStatus,
                row.error,
                row.finishedAt,
                new SelfLink(list(row.webhookId).self() + "/" + WebhookDeliveryEntity.text(row.id)));
    }

    static SelfLink list(UUID webhook) {
        return new SelfLink(Webhook.link(webhook).self() + "/deliveries");
    }
}
