package io.backgrounder.address;

import io.backgrounder.web.Problem;
import java.util.List;
import java.util.UUID;

/** What became of a document. */
public record Outcome(Status status, UUID id, List<Problem.Error> errors) {
    /** {@code created}, {@code updated}, {@code unchanged} or {@code rejected}. */
    public enum Status {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    public static Outcome rejected(List<Problem.Error> errors) {
        return new Outcome(Status.REJECTED, null, errors);
    }
}
