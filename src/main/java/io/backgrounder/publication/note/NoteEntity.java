package io.backgrounder.publication.note;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A note about a resource. */
@Entity(name = "Note")
class NoteEntity {
    @Id
    UUID id;

    UUID resourceId;
    String author;
    Instant writtenAt;
    String text;
}
