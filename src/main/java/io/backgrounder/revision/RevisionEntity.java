package io.backgrounder.revision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A state of a resource that readers have seen. */
@Entity(name = "Revision")
@IdClass(RevisionEntity.Key.class)
public class RevisionEntity {
    public record Key(UUID resourceId, int number) {}

    @Id
    public UUID resourceId;

    @Id
    public int number;

    /** The page as JSON. */
    public String page;

    /** The links that the page left out, as JSON ({@link UnpublishedLink}); null if there are none. */
    public String unpublished;

    /** When and why it was redacted, as JSON ({@link RevisionRedaction}); null if it was not. */
    public String redactions;

    public String author;
    public String note;
    public boolean minorEdit;
    public Instant publishedAt;
    public Instant withdrawnAt;

    /** Whether readers still saw it at this time, if they saw no newer one. */
    boolean isSeen(Instant time) {
        return withdrawnAt == null || withdrawnAt.isAfter(time);
    }

    /** Parses a revision number, from 1, in a path. Empty if the text is not one. */
    public static Optional<Integer> number(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[1-9][0-9]{0,9}"))
                .map(Long::parseLong)
                .filter(number -> number <= Integer.MAX_VALUE)
                .map(Long::intValue);
    }
}
