package io.backgrounder.faq;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** One question of a FAQ, with its answer. */
@Entity(name = "FaqItem")
@IdClass(FaqItemEntity.Key.class)
public class FaqItemEntity {
    record Key(UUID faqId, int position) {}

    @Id
    public UUID faqId;

    @Id
    public int position;

    /** Known within the FAQ. */
    public String id;

    public String question;
    public String answer;
}
