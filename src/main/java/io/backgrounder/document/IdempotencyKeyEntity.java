package io.backgrounder.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;

/** What was answered to a request with an {@code Idempotency-Key}. */
@Entity(name = "IdempotencyKey")
@IdClass(IdempotencyKeyEntity.Owner.class)
class IdempotencyKeyEntity {
    record Owner(String actor, String key) {}

    /** Two callers may choose the same key. */
    @Id
    String actor;

    @Id
    String key;

    /** SHA-256 of what was asked. */
    byte[] request;

    /** JSON. */
    String answer;

    Instant createdAt;
}
