package io.backgrounder.document;

import io.backgrounder.web.problem.Problem;
import java.util.List;
import java.util.UUID;

/**
 * What became of a document.
 *
 * @param slug under which it was written; null where nothing was, and of what has none
 * @param revision of a story that readers have seen: its newest
 */
public record Outcome(Status status, UUID id, String slug, Integer revision, List<Problem.Error> errors) {
    /** {@code created}, {@code updated}, {@code unchanged} or {@code rejected}. */
    public enum Status {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    public Outcome(Status status, UUID id, List<Problem.Error> errors) {
        this(status, id, null, null, errors);
    }

    Outcome withRevision(Integer revision) {
        return new Outcome(status, id, slug, revision, errors);
    }

    public static Outcome rejected(List<Problem.Error> errors) {
        return new Outcome(Status.REJECTED, null, errors);
    }
}
