package io.backgrounder.source;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A publication whose articles are summarised. */
@Entity(name = "Source")
public class SourceEntity {
    @Id
    public UUID id;

    public String slug;
    public String name;
    public String description;
    public String homepage;

    /** Such as {@code newspaper}. */
    public String sourceType;

    /** The name of the organization that owns it. */
    public String owner;

    /** ISO 3166-1 alpha-2. */
    public String country;

    /** BCP 47. */
    public String language;

    /** The logo, as JSON. */
    public String image;

    public String textLanguage;

    /** The texts in other languages, as JSON. */
    public String localized;

    public Instant updatedAt;
    public Instant contentUpdatedAt;
    public int revision;
    public String withdrawnReason;
    public Instant withdrawnAt;
}
