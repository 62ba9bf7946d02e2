package io.backgrounder.access;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;

/** The hash by which a key is recognised: enough to know it again, not enough to use it. */
@Entity(name = "ApiKeySecret")
class ApiKeySecretEntity {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    ApiKeyEntity apiKey;

    byte[] sha256;
    Instant createdAt;

    /** When it stops working because a newer one has replaced it. */
    Instant validUntil;
}
