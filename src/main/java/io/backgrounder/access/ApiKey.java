package io.backgrounder.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A stored key: enough to know it again, not enough to use it. */
@Entity
class ApiKey {
    @Id
    UUID id;

    String name;
    byte[] sha256;
    Instant createdAt;
}
