package io.backgrounder.address;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** A current or former slug; the resource's own column {@code slug} tells which. */
@Entity(name = "Slug")
@IdClass(SlugEntity.Key.class)
public class SlugEntity {
    /** A slug is unique within its kind: the topic {@code bloomberg} and the source {@code bloomberg} are different. */
    record Key(String kind, String slug) {}

    @Id
    String kind;

    @Id
    public String slug;

    public UUID resourceId;

    /** Whether readers may know of it; a draft's slug is not published until the draft is. */
    public boolean published;

    protected SlugEntity() {}

    public SlugEntity(Kind kind, String slug, UUID resourceId, boolean published) {
        this.kind = kind.prefix();
        this.slug = slug;
        this.resourceId = resourceId;
        this.published = published;
    }
}
