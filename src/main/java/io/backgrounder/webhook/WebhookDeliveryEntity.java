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

/** A delivery: an event that is to be sent to a webhook, or was. */
@Entity(name = "WebhookDelivery")
class WebhookDeliveryEntity {
    static final String PENDING = "pending";
    static final String DELIVERED = "delivered";
    /** Failed for good, without further retries. */
    static final String FAILED = "failed";

    /** How long a delivery is retried. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final String PREFIX = "msg";

    @Id
    UUID id;

    UUID webhookId;

    /** The order among the webhook's deliveries, assigned by the database. */
    @Column(insertable = false, updatable = false)
    long number;

    /** The resource whose events are sent in order; null if the order does not matter. */
    UUID resourceId;

    /** The event as JSON, as it is sent. */
    String event;

    String status = PENDING;
    int attempts;
    Instant createdAt;
    Instant attemptedAt;

    /** When the next attempt is due; null for at once. */
    Instant nextAttemptAt;

    Instant retryUntil;

    /** Until when no other node sends it. */
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

    /** The id as {@code msg_01jq2x…}, which is also the header {@code webhook-id}. */
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
