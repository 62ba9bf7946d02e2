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
    public Instant publishedAt;
    public Instant updatedAt;
    public Instant contentUpdatedAt;
    public int revision;
    public String withdrawnReason;
    public Instant withdrawnAt;
}
