package io.backgrounder.publication;

import io.backgrounder.document.Document;
import io.backgrounder.web.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The members that the server owns, which a client may leave out or send back. */
final class OwnedMembers {
    private OwnedMembers() {}

    /**
     * Returns an error for each server-owned member that the client has changed. It is no error to leave one out.
     *
     * @param before null for a new document
     */
    static List<Problem.Error> changed(Document<?> document, Document<?> before) {
        List<Problem.Error> errors = new ArrayList<>();
        owned(errors, "/updatedAt", document.updatedAt(), before == null ? null : before.updatedAt());
        owned(
                errors,
                "/contentUpdatedAt",
                document.contentUpdatedAt(),
                before == null ? null : before.contentUpdatedAt());
        owned(errors, "/status", document.status(), before == null ? "draft" : before.status());
        owned(errors, "/withdrawnReason", document.withdrawnReason(), before == null ? null : before.withdrawnReason());
        owned(errors, "/withdrawnAt", document.withdrawnAt(), before == null ? null : before.withdrawnAt());
        owned(errors, "/scheduledAt", document.scheduledAt(), before == null ? null : before.scheduledAt());
        owned(errors, "/draft", document.draft(), before == null ? null : before.draft());
        owned(errors, "/revision", document.revision(), before == null ? null : before.revision());
        return errors;
    }

    private static void owned(List<Problem.Error> errors, String pointer, Object given, Object present) {
        if (given != null && !Objects.equals(given, present)) {
            errors.add(Problem.Error.member(
                    pointer, present == null ? "is set by the server" : "is set by the server, and is " + present));
        }
    }
}
