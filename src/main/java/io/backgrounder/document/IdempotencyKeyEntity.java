package io.backgrounder.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;

/** The answer that was given to a request with an {@code Idempotency-Key}. */
@Entity(name = "IdempotencyKey")
@IdClass(IdempotencyKeyEntity.Owner.class)
class IdempotencyKeyEntity {
    record Owner(String actor, String key) {}

    /** Part of the key, since two callers may choose the same idempotency key. */
    @Id
    String actor;

    @Id
    String key;

    /** SHA-256 of the operation and the request. */
    byte[] request;

    /** The answer, as JSON. */
    String answer;

    Instant createdAt;
}
