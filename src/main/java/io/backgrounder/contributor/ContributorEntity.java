package io.backgrounder.contributor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A person, organization or program in bylines. */
@Entity(name = "Contributor")
public class ContributorEntity {
    @Id
    public UUID id;

    public String slug;
    public String name;

    /** {@code person}, {@code organization} or {@code program}. */
    public String kind;

    public String biography;

    /** The image, as JSON. */
    public String image;

    public String[] sameAs = {};
    public Instant updatedAt;
    public Instant contentUpdatedAt;
    public int revision;
    public String withdrawnReason;
    public Instant withdrawnAt;
}
