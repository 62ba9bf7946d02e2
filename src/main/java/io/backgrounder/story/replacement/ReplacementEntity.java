package io.backgrounder.story.replacement;

import io.backgrounder.address.Kind;
import io.backgrounder.address.TypeId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A replacement, and what has become of it so far. */
@Entity(name = "Replacement")
class ReplacementEntity {
    private static final String PREFIX = "replacement";

    @Id
    UUID id;

    String actor;
    String kind;

    /** Null if the other is added. */
    UUID fromId;

    /** Null if the other is removed. */
    UUID toId;

    /** Of a topic that is added. */
    String role;

    boolean publish;
    boolean minorEdit;
    boolean dryRun;
    String note;
    Instant startedAt;
    Instant finishedAt;
    long stories;
    long published;
    long drafted;
    long unchanged;
    long rejected;

    /** The errors of the first stories that were rejected, as JSON. */
    String problems = "[]";

    Kind kind() {
        return Kind.of(kind);
    }

    String text() {
        return TypeId.format(PREFIX, id);
    }

    static Optional<UUID> parse(String text) {
        return TypeId.parse(PREFIX, text);
    }
}
