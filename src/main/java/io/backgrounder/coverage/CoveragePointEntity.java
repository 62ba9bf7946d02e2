package io.backgrounder.coverage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** A point on which the sources agree or differ, or that only one of them makes. */
@Entity(name = "CoveragePoint")
@IdClass(CoveragePointEntity.Key.class)
public class CoveragePointEntity {
    record Key(UUID storyId, int position) {}

    @Id
    public UUID storyId;

    @Id
    public int position;

    /** Known within the story. */
    public String id;

    public String kind;
    public String text;
}
