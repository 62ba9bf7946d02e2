package io.backgrounder.publication;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.web.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A kind of document that editors write at the {@link Desk}: everything that differs between kinds. Each method runs in the desk's
 * transaction.
 *
 * @param <D> the documents
 */
public interface Editable<D extends Document<D>> {
    Kind kind();

    Class<D> type();

    /** The newest document of a resource, if there is one. */
    Optional<D> newest(UUID id);

    /** Slug, id and reference errors; safe to call on an invalid document. */
    List<Problem.Error> faults(D document);

    /** Writes a valid document. */
    Outcome write(D document, Edit edit);

    /** Removes a resource. */
    void remove(D document, Edit edit);

    /** Whether the slug is a current one of the document's resource, and not a former one. */
    default boolean isCurrent(D document, String slug) {
        return document.slug().equals(slug);
    }

    /** A value whose JSON changes with everything that an editor can change. The document's {@code ETag} is derived from it. */
    default Object version(D document) {
        return document;
    }

    /** Returns an error for each server-owned member that the client has changed. It is no error to leave one out. */
    default List<Problem.Error> changedByClient(D document, D before) {
        List<Problem.Error> errors = new ArrayList<>();
        owned(errors, "/updatedAt", document.updatedAt(), before == null ? null : before.updatedAt());
        owned(
                errors,
                "/contentUpdatedAt",
                document.contentUpdatedAt(),
                before == null ? null : before.contentUpdatedAt());
        return errors;
    }

    static void owned(List<Problem.Error> errors, String pointer, Object given, Object present) {
        if (given != null && !Objects.equals(given, present)) {
            errors.add(Problem.Error.member(
                    pointer, present == null ? "is set by the server" : "is set by the server, and is " + present));
        }
    }

    default UUID id(D document) {
        return kind().parseId(document.id()).orElseThrow();
    }
}
