package io.backgrounder.coverage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A summary of what one source reports about a story. */
@Entity(name = "SourceSummary")
public class SourceSummaryEntity {
    @Id
    public UUID id;

    public UUID storyId;
    public UUID sourceId;
    public int position;
    public String text;
    public Instant listedAt;
}
