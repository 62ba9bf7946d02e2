package io.backgrounder.front;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** A section of a front, and the rule by which it is filled. */
@Entity(name = "FrontSection")
@IdClass(FrontSectionEntity.Key.class)
public class FrontSectionEntity {
    record Key(UUID frontId, int position) {}

    @Id
    public UUID frontId;

    @Id
    public int position;

    public String title;
    public String layout;
    public int size;

    /** Whether the newest stories that fit take the places without a chosen one; otherwise there is no rule. */
    public boolean filled;

    public UUID fillTopic;
    public UUID fillSource;
    public UUID fillContributor;
    public String fillLanguage;
    public String fillSort;
}
