package io.backgrounder.bulk.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** A line of an import that was refused or failed. */
@Entity(name = "ImportReportLine")
@IdClass(ImportReportLineEntity.Place.class)
class ImportReportLineEntity {
    record Place(UUID reportId, long line) {}

    @Id
    UUID reportId;

    @Id
    long line;

    /** The line of the answer. */
    String result;
}
