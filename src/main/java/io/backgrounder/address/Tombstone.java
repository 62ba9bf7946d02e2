package io.backgrounder.address;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Stands for a resource that was merged into another, or deleted. */
@Entity
class Tombstone {
    @Id
    UUID id;

    String kind;

    /** Null where it was deleted. */
    UUID intoId;

    Instant buriedAt;
}
