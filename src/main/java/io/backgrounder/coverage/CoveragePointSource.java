package io.backgrounder.coverage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** A source of a coverage point. */
@Entity
@IdClass(CoveragePointSource.Key.class)
public class CoveragePointSource {
    record Key(UUID storyId, int pointPosition, UUID sourceId) {}

    @Id
    public UUID storyId;

    @Id
    public int pointPosition;

    @Id
    public UUID sourceId;

    public int position;
}
