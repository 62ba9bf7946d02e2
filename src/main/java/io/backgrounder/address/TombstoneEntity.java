package io.backgrounder.address;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Stands for a resource that was merged into another, or deleted. */
@Entity(name = "Tombstone")
public class TombstoneEntity {
    @Id
    public UUID id;

    public String kind;

    /** The one that it had last; null where nobody knows. */
    public String slug;

    /** Null where it was deleted. */
    public UUID intoId;

    public Instant buriedAt;
}
