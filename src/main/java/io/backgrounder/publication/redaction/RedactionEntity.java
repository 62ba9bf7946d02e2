package io.backgrounder.publication.redaction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What was struck from a document, without the words. */
@Entity(name = "Redaction")
public class RedactionEntity {
    @Id
    UUID id;

    /** The prefix of a {@link io.backgrounder.address.Kind}. */
    String kind;

    UUID resourceId;

    /** Null for a passage. */
    String member;

    String reason;
    String author;
    Instant redactedAt;
    Integer fromRevision;
    Integer toRevision;
}
