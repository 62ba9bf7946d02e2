package io.backgrounder.story;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** One version of a story's draft. Versions are kept: they are the drafts' history, for editors only. */
@Entity
@IdClass(Draft.Key.class)
public class Draft {
    record Key(UUID storyId, int version) {}

    @Id
    public UUID storyId;

    @Id
    public int version;

    /** A {@link StoryDocument} as JSON, without what the server owns. */
    public String document;

    /** Whether all that the draft changes since the last publication is minor. */
    public boolean minorEdit;

    public String author;
    public Instant writtenAt;
}
