package io.backgrounder.revision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An entry of the ledger of corrections. */
@Entity(name = "Correction")
public class CorrectionEntity {
    @Id
    public UUID id;

    public UUID resourceId;

    /** The kind of the resource, as the prefix of a {@link io.backgrounder.address.Kind}. */
    public String resourceKind;

    /** The kind of the correction. */
    public String kind;

    public String section;
    public String note;
    public Integer fromRevision;
    public int toRevision;
    public String author;
    public Instant correctedAt;
}
