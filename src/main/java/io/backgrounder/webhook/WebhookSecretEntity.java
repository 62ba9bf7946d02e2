package io.backgrounder.webhook;

import io.backgrounder.address.Kind;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A secret that signs deliveries. During a rotation, a webhook has two. */
@Entity(name = "WebhookSecret")
class WebhookSecretEntity {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    UUID id;

    UUID webhookId;
    byte[] secret;
    Instant createdAt;

    /** Until when an old secret signs beside the new one; null for the new one. */
    Instant validUntil;

    static WebhookSecretEntity random(UUID webhook, Instant now) {
        WebhookSecretEntity row = new WebhookSecretEntity();
        row.id = Kind.newId();
        row.webhookId = webhook;
        row.secret = new byte[BYTES];
        RANDOM.nextBytes(row.secret);
        row.createdAt = now;
        return row;
    }

    /** The secret in the form that receivers use. */
    String text() {
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }
}
