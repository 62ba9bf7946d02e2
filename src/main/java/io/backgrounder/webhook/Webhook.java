package io.backgrounder.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.backgrounder.address.Kind;
import io.backgrounder.web.json.Representation;
import io.backgrounder.web.json.SelfLink;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook, as administrators see it, without its secret. */
@RecordBuilder
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An address to which events are posted")
public record Webhook(
        @Schema(examples = "webhook_01m878hevte3asaagww8nhjrx9") @NotNull
        String id,

        @Schema(examples = "https://partner.example/hooks/news") @NotNull
        String url,

        @Schema(examples = "The partner's archive") String description,

        @NotNull Boolean enabled,

        @Schema(description = "Why the server has disabled it. Absent if it has not")
        String disabledReason,

        @Schema(description = "The kinds and types of events to send; empty for all") @NotNull
        List<String> types,

        @Schema(description = "The ids of topics; empty for all") @NotNull
        List<String> topics,

        @Schema(description = "The ids of sources; empty for all") @NotNull
        List<String> sources,

        @Schema(description = "Whether to send changes of pages that changed only by a resource that they embed")
        @NotNull
        Boolean derived,

        @Schema(
                description = "The position in the change log up to which deliveries have been created",
                examples = "4711")
        @NotNull
        Long position,

        @NotNull Instant createdAt,

        @Schema(description = "Who created it", examples = "admin") @NotNull
        String createdBy,

        @NotNull SelfLink links)
        implements Representation {

    static Webhook of(WebhookEntity webhook) {
        return WebhookBuilder.builder()
                .id(WebhookEntity.text(webhook.id))
                .url(webhook.url)
                .description(webhook.description)
                .enabled(webhook.enabled)
                .disabledReason(webhook.disabledReason)
                .types(webhook.types)
                .topics(webhook.topics.stream().map(Kind.TOPIC::id).toList())
                .sources(webhook.sources.stream().map(Kind.SOURCE::id).toList())
                .derived(webhook.derived)
                .position(webhook.position)
                .createdAt(webhook.createdAt)
                .createdBy(webhook.createdBy)
                .links(link(webhook.id))
                .build();
    }

    static SelfLink link(UUID id) {
        return new SelfLink(WebhookResource.PATH + "/" + WebhookEntity.text(id));
    }
}
