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

    /** The one that it had last; null where nobody knows. */
    String slug;

    /** Null where it was deleted. */
    UUID intoId;

    Instant buriedAt;
}
