package io.backgrounder.faq;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A common question and its introduction. */
@Entity(name = "Faq")
public class FaqEntity {
    @Id
    public UUID id;

    public String slug;

    /** BCP 47. */
    public String language;

    public String question;
    public String introduction;

    /** The image, as JSON. */
    public String image;

    /** On what its statements rest, as JSON. */
    public String evidence;

    /** How its sections came to be, as JSON. */
    public String provenance;

    /** What readers are told of how the whole came to be. */
    public String disclosure;

    public Instant publishedAt;
    public Instant updatedAt;
    public Instant contentUpdatedAt;
    public int revision;
    public String withdrawnReason;
    public Instant withdrawnAt;

    /** The original, published or not; null if this is no translation. */
    public UUID translationOf;

    /** A code of IPTC's digital source types. */
    public String translationSourceType;
}
