package io.backgrounder.publication.note;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.RedactedContent;
import io.backgrounder.publication.Manuscripts;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.ListQuery;
import io.backgrounder.web.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Repository of notes. */
@ApplicationScoped
public class Notes {
    private static final String FROM = "Note n join Manuscript m on m.id = n.resourceId";
    private static final String PROJECTION =
            "new io.backgrounder.publication.note.Note(n.id, m.kind, m.id, n.author, n.writtenAt, n.text)";
    private static final String LINE =
            "select new io.backgrounder.publication.note.NoteDocument(n.id, m.kind, m.id, n.text, n.author, n.writtenAt)"
                    + " from " + FROM + " where n.id in :ids order by n.id";

    @Inject
    EntityManager entities;

    @Inject
    StatelessSession session;

    @Inject
    Manuscripts manuscripts;

    @Inject
    RedactedContent redacted;

    /** The notes about a resource, newest first. */
    Page<Note> list(UUID resource, ListParams params) {
        return new ListQuery<Note>(entities, PROJECTION, FROM)
                .where("n.resourceId = :resource", "resource", resource)
                .descending(true)
                .key("n.writtenAt", Instant.class)
                .key("n.id", UUID.class)
                .page(params);
    }

    Optional<NoteEntity> find(UUID resource, String note) {
        return Note.parseId(note)
                .map(id -> session.get(NoteEntity.class, id))
                .filter(row -> row.resourceId.equals(resource));
    }

    Note add(Kind kind, UUID resource, String text, Edit edit) {
        Documents.refuse(redacted.faults(resource, "/text", text));
        NoteEntity row = row(Kind.newId(), resource, text, edit.author(), edit.at());
        session.insert(row);
        return new Note(row.id, kind.prefix(), resource, row.author, row.writtenAt, row.text);
    }

    void remove(NoteEntity row) {
        session.delete(row);
    }

    /** Moves the notes about a resource to the one that it is merged into. */
    public void follow(UUID resource, UUID into) {
        session.createMutationQuery("update Note n set n.resourceId = :into where n.resourceId = :resource")
                .setParameter("resource", resource)
                .setParameter("into", into)
                .executeUpdate();
    }

    /** The notes with these ids, as an export contains them. */
    public List<NoteDocument> lines(List<UUID> ids) {
        return session.createSelectionQuery(LINE, NoteDocument.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Restores a note from an export, with its author and time. One that exists stays as it is. */
    public Outcome restore(NoteDocument line) {
        UUID id = Note.parseId(line.id()).orElse(null);
        UUID resource = Kind.ofId(line.resource())
                .flatMap(kind ->
                        manuscripts.of(kind, kind.parseId(line.resource()).orElseThrow()))
                .map(manuscript -> manuscript.id)
                .orElse(null);
        if (id == null) {
            return rejected("/id", "must be a note id");
        } else if (resource == null) {
            return rejected("/resource", "must be the id of a resource that exists");
        }
        List<Problem.Error> faults = redacted.faults(resource, "/text", line.text());
        if (!faults.isEmpty()) {
            return Outcome.rejected(faults);
        } else if (session.get(NoteEntity.class, id) == null) {
            session.insert(row(id, resource, line.text(), line.author(), line.writtenAt()));
            return new Outcome(Outcome.Status.CREATED, id, List.of());
        }
        return lines(List.of(id)).contains(line)
                ? new Outcome(Outcome.Status.UNCHANGED, id, List.of())
                : rejected("/id", "already exists, and never changes");
    }

    private static NoteEntity row(UUID id, UUID resource, String text, String author, Instant writtenAt) {
        NoteEntity row = new NoteEntity();
        row.id = id;
        row.resourceId = resource;
        row.text = text;
        row.author = author;
        row.writtenAt = writtenAt;
        return row;
    }

    private static Outcome rejected(String pointer, String why) {
        return Outcome.rejected(List.of(Problem.Error.member(pointer, why)));
    }
}
