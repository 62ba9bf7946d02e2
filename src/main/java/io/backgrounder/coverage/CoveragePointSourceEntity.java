package io.backgrounder.coverage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** A source of a coverage point. */
@Entity(name = "CoveragePointSource")
@IdClass(CoveragePointSourceEntity.Key.class)
public class CoveragePointSourceEntity {
    record Key(UUID storyId, int pointPosition, UUID sourceId) {}

    @Id
    public UUID storyId;

    @Id
    public int pointPosition;

    @Id
    public UUID sourceId;

    public int position;
}
