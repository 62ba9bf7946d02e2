package io.backgrounder.bulk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;

/** The results of a batch of an import with an {@code Idempotency-Key}. */
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

    /** SHA-256 of the file up to the last line of the batch. */
    byte[] file;

    /** The lines of the answer. */
    String results;

    Instant createdAt;
}
