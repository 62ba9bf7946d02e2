package io.backgrounder.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** An entry of the timeline of a story. */
@Entity(name = "TimelineEntry")
@IdClass(TimelineEntryEntity.Key.class)
public class TimelineEntryEntity {
    record Key(UUID storyId, int position) {}

    @Id
    public UUID storyId;

    @Id
    public int position;

    /** Known within the story. */
    public String id;

    /** EDTF. */
    public String date;

    /** The earliest second that the date may mean, since 1970-01-01T00:00:00Z. */
    public long startsAt;

    /** From 0, the least precise. */
    public int precision;

    /** The day and the title, which duplicates have in common. */
    public String happening;

    public String title;
    public String text;
    public String sameAs;
}
