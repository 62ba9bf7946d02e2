package io.backgrounder.bulk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;

/** What was answered to a part of an import with an {@code Idempotency-Key}. */
@Entity(name = "ImportBatch")
@IdClass(ImportBatchEntity.Place.class)
class ImportBatchEntity {
    record Place(String actor, String key, long lastLine) {}

    @Id
    String actor;

    @Id
    String key;

    @Id
    long lastLine;

    /** SHA-256 of the file up to there. */
    byte[] file;

    /** The answer's lines. */
    String results;

    Instant createdAt;
}
