package io.backgrounder.webhook;

import io.backgrounder.address.Kind;
import io.backgrounder.address.TypeId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One event that a webhook is to be told of, or was. */
@Entity(name = "WebhookDelivery")
class WebhookDeliveryEntity {
    static final String PENDING = "pending";
    static final String DELIVERED = "delivered";
    /** Given up. */
    static final String FAILED = "failed";

    /** For how long it is tried. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final String PREFIX = "msg";

    @Id
    UUID id;

    UUID webhookId;

    /** Its place among the webhook's deliveries: the database's. */
    @Column(insertable = false, updatable = false)
    long number;

    /** Whose events are sent in order; null where the order does not matter. */
    UUID resourceId;

    /** JSON, as it is sent. */
    String event;

    String status = PENDING;
    int attempts;
    Instant createdAt;
    Instant attemptedAt;

    /** At once where it is null. */
    Instant nextAttemptAt;

    Instant retryUntil;

    /** Nobody else sends it before. */
    Instant claimedUntil;

    Integer responseStatus;
    String error;
    Instant finishedAt;

    static WebhookDeliveryEntity of(UUID webhook, UUID resource, String event, Instant now) {
        WebhookDeliveryEntity row = new WebhookDeliveryEntity();
        row.id = Kind.newId();
        row.webhookId = webhook;
        row.resourceId = resource;
        row.event = event;
        row.createdAt = now;
        row.retryUntil = now.plus(PATIENCE);
        return row;
    }

    /** {@code msg_01jq2x…}: also the header {@code webhook-id}. */
    static String text(UUID id) {
        return TypeId.format(PREFIX, id);
    }

    static Optional<UUID> parse(String text) {
        return TypeId.parse(PREFIX, text);
    }

    void finish(String as, Instant now) {
        status = as;
        finishedAt = now;
        nextAttemptAt = null;
    }
}
