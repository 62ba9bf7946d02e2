package io.backgrounder.front;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** A story that editors have chosen for a place of a front. */
@Entity(name = "FrontSlot")
@IdClass(FrontSlotEntity.Key.class)
public class FrontSlotEntity {
    record Key(UUID frontId, int section, int position) {}

    @Id
    public UUID frontId;

    @Id
    public int section;

    @Id
    public int position;

    public UUID storyId;
}
