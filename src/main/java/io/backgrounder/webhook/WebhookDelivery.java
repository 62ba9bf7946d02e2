package io.backgrounder.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.json.SelfLink;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event, and the result of sending it. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An event, and the result of sending it")
public record WebhookDelivery(
        @Schema(
                description = "The id of the delivery, which is the header `webhook-id` of each attempt",
                examples = "msg_01m878hew5eqqahdnxs8arywg8")
        @NotNull
        String id,

        @Schema(
                description = "`pending`, `delivered`, or `failed` if it will not be retried",
                examples = "delivered",
                enumeration = {"pending", "delivered", "failed"})
        @NotNull
        String status,

        @NotNull WebhookEvent event,

        @Schema(description = "The number of attempts so far", examples = "1") @NotNull
        Integer attempts,

        @NotNull Instant createdAt,

        @Schema(description = "When the last attempt was made")
        Instant attemptedAt,

        @Schema(
                description =
                        "When the next attempt is due. Only while pending; an earlier pending event of the same resource goes first")
        Instant nextAttemptAt,

        @Schema(description = "The status of the last response, if there was one", examples = "204")
        Integer responseStatus,

        @Schema(description = "Why the last attempt failed") String error,

        @Schema(description = "When it was delivered or failed for good")
        Instant finishedAt,

        @NotNull SelfLink links)
        implements Representation {

    static WebhookDelivery of(WebhookDeliveryEntity row, WebhookEvent event) {
        return WebhookDeliveryBuilder.builder()
                .id(WebhookDeliveryEntity.text(row.id))
                .status(row.status)
                .event(event)
                .attempts(row.attempts)
                .createdAt(row.createdAt)
                .attemptedAt(row.attemptedAt)
                .nextAttemptAt(row.nextAttemptAt)
                .responseStatus(row.responseStatus)
                .error(row.error)
                .finishedAt(row.finishedAt)
                .links(new SelfLink(list(row.webhookId).self() + "/" + WebhookDeliveryEntity.text(row.id)))
                .build();
    }

    static SelfLink list(UUID webhook) {
        return new SelfLink(Webhook.link(webhook).self() + "/deliveries");
    }
}
