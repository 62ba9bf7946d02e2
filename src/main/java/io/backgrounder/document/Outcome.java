package io.backgrounder.document;

import io.backgrounder.web.problem.Problem;
import java.util.List;
import java.util.UUID;

/**
 * The result of writing a document.
 *
 * @param slug the slug under which it was written; null if nothing was written, or if the document has no slug
 * @param revision the newest revision of the document that readers have seen; null if they have seen none, or if this is not about a document
 */
public record Outcome(Status status, UUID id, String slug, Integer revision, List<Problem.Error> errors) {
    /** What became of the document. */
    public enum Status {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** Left alone, since the resource exists. */
        EXISTS,
        /** Left alone, since a condition does not hold. */
        CONFLICT,
        REJECTED
    }

    public Outcome(Status status, UUID id, List<Problem.Error> errors) {
        this(status, id, null, null, errors);
    }

    Outcome withRevision(Integer revision) {
        return new Outcome(status, id, slug, revision, errors);
    }

    /** Whether something was written. */
    public boolean isWritten() {
        return status == Status.CREATED || status == Status.UPDATED;
    }

    /** The same if it is more than the document that has changed. */
    public Outcome changed() {
        return status == Status.UNCHANGED ? new Outcome(Status.UPDATED, id, slug, revision, errors) : this;
    }

    public static Outcome rejected(List<Problem.Error> errors) {
        return new Outcome(Status.REJECTED, null, errors);
    }
}
