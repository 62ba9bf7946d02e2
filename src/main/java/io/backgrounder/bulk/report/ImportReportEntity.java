package io.backgrounder.bulk.report;

import io.backgrounder.address.TypeId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The report of an import. */
@Entity(name = "ImportReport")
class ImportReportEntity {
    private static final String PREFIX = "import";

    @Id
    UUID id;

    String actor;
    String mode;
    Instant startedAt;
    Instant seenAt;
    Instant finishedAt;
    String status;

    /** The number of lines by result status, as JSON. */
    String counts;

    Long firstPosition;
    Long lastPosition;
    long problems;

    static String text(UUID id) {
        return TypeId.format(PREFIX, id);
    }

    static Optional<UUID> parse(String text) {
        return TypeId.parse(PREFIX, text);
    }
}
