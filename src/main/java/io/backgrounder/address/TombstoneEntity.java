package io.backgrounder.address;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The record of a resource that was merged into another, or deleted. */
@Entity(name = "Tombstone")
public class TombstoneEntity {
    @Id
    public UUID id;

    public String kind;

    /** Its last slug; null if unknown. */
    public String slug;

    /** The resource into which it was merged; null if it was deleted. */
    public UUID intoId;

    public Instant buriedAt;
}
