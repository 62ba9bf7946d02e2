package io.backgrounder.webhook;

import io.backgrounder.address.Kind;
import io.backgrounder.address.TypeId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An address that is told of changes. */
@Entity(name = "Webhook")
class WebhookEntity {
    /** The ids' prefix, and what the audit trail calls it. */
    static final String KIND = "webhook";

    @Id
    UUID id;

    String url;
    String description;

    /** Kinds and types of events; empty for all. */
    List<String> types;

    /** Empty for all. */
    List<UUID> topics;

    /** Empty for all. */
    List<UUID> sources;

    /** Whether it is told of pages that changed only by what they embed. */
    boolean derived;

    boolean enabled;

    /** Why the server has disabled it. */
    String disabledReason;

    /** Up to here in the change log there are deliveries. */
    long position;

    Instant createdAt;
    String createdBy;

    /** {@code webhook_01jq2x…}. */
    static String text(UUID id) {
        return TypeId.format(KIND, id);
    }

    static Optional<UUID> parse(String text) {
        return TypeId.parse(KIND, text);
    }

    /** The same as it is asked for. */
    WebhookDocument document() {
        return new WebhookDocument(
                url,
                description,
                enabled,
                types,
                topics.stream().map(Kind.TOPIC::id).toList(),
                sources.stream().map(Kind.SOURCE::id).toList(),
                derived);
    }
}
