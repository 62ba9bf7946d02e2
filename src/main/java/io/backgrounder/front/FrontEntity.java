package io.backgrounder.front;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A front. */
@Entity(name = "Front")
public class FrontEntity {
    @Id
    public UUID id;

    public String slug;

    /** BCP 47. */
    public String language;

    public String title;
    public Instant publishedAt;
    public Instant updatedAt;
    public Instant contentUpdatedAt;
    public int revision;
    public String withdrawnReason;
    public Instant withdrawnAt;
}
