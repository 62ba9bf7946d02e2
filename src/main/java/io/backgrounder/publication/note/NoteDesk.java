package io.backgrounder.publication.note;

import io.backgrounder.access.Audit;
import io.backgrounder.access.MissingScopeException;
import io.backgrounder.access.Scopes;
import io.backgrounder.document.Document;
import io.backgrounder.document.Idempotency;
import io.backgrounder.document.OneWriter;
import io.backgrounder.publication.Desk;
import io.backgrounder.publication.DraftedDocuments;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Adds, lists and deletes the notes about documents. The audit trail knows of each note, and has no text of any. */
@ApplicationScoped
public class NoteDesk {
    @Inject
    Desk desk;

    @Inject
    OneWriter writer;

    @Inject
    Notes notes;

    @Inject
    Idempotency idempotency;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    public <D extends Document<D>> Page<Note> list(DraftedDocuments<D> documents, String reference, ListParams params) {
        return writer.read(() -> notes.list(existingId(documents, reference), params));
    }

    public <D extends Document<D>> Note add(
            DraftedDocuments<D> documents, String reference, NoteRequest request, String idempotencyKey) {
        return writer.write(() -> {
            UUID id = existingId(documents, reference);
            String operation = "note " + documents.kind().id(id);
            return idempotency.once(idempotencyKey, operation, request, Note.class, () -> {
                Note note = notes.add(documents.kind(), id, request.text(), desk.edit(null));
                audit.record("add-note", documents.kind(), id, note.id());
                return note;
            });
        });
    }

    /**
     * Deletes a note.
     *
     * @throws ProblemException 404 if the resource has no such note
     * @throws MissingScopeException if somebody else wrote it, and the sender of the request is no administrator
     */
    public <D extends Document<D>> void delete(DraftedDocuments<D> documents, String reference, String note) {
        writer.write(() -> {
            UUID id = existingId(documents, reference);
            NoteEntity row = notes.find(id, note)
                    .orElseThrow(() -> new ProblemException(
                            ProblemType.NOT_FOUND, "This " + documents.kind().word() + " has no note '" + note + "'."));
            if (!row.author.equals(audit.actor())) {
                MissingScopeException.require(Scopes.ADMIN, identity);
            }
            notes.remove(row);
            audit.record("delete-note", documents.kind(), id, Note.id(row.id));
            return null;
        });
    }

    private <D extends Document<D>> UUID existingId(DraftedDocuments<D> documents, String reference) {
        return documents.id(desk.existing(documents, reference));
    }
}
