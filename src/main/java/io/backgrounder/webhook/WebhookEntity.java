package io.backgrounder.webhook;

import io.backgrounder.address.Kind;
import io.backgrounder.address.TypeId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An address to which events are posted. */
@Entity(name = "Webhook")
class WebhookEntity {
    /** The prefix of ids, and the kind in the audit trail. */
    static final String KIND = "webhook";

    @Id
    UUID id;

    String url;
    String description;

    /** The kinds and types of events to send; empty for all. */
    List<String> types;

    /** The topics whose changes to send; empty for all. */
    List<UUID> topics;

    /** The sources whose changes to send; empty for all. */
    List<UUID> sources;

    /** Whether to send changes of pages that changed only by a resource that they embed. */
    boolean derived;

    boolean enabled;

    /** Why the server has disabled it; otherwise null. */
    String disabledReason;

    /** The position in the change log up to which deliveries have been created. */
    long position;

    Instant createdAt;
    String createdBy;

    /** The id as {@code webhook_01jq2x…}. */
    static String text(UUID id) {
        return TypeId.format(KIND, id);
    }

    static Optional<UUID> parse(String text) {
        return TypeId.parse(KIND, text);
    }

    /** The webhook as a document. */
    WebhookDocument document() {
        return WebhookDocumentBuilder.builder()
                .url(url)
                .description(description)
                .enabled(enabled)
                .types(types)
                .topics(topics.stream().map(Kind.TOPIC::id).toList())
                .sources(sources.stream().map(Kind.SOURCE::id).toList())
                .derived(derived)
                .build();
    }
}
