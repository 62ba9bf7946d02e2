package io.backgrounder.contributor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** An entry in the byline of a FAQ: a contributor with a role. */
@Entity(name = "FaqContributor")
@IdClass(FaqContributorEntity.Key.class)
public class FaqContributorEntity {
    record Key(UUID faqId, UUID contributorId, String role) {}

    @Id
    public UUID faqId;

    @Id
    public UUID contributorId;

    @Id
    public String role;

    public int position;
}
