package io.backgrounder.publication.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.backgrounder.access.Audit;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Idempotency;
import io.backgrounder.document.OneWriter;
import io.backgrounder.publication.Desk;
import io.backgrounder.publication.DraftedDocuments;
import io.backgrounder.publication.Rewriting;
import io.backgrounder.redaction.JsonTexts;
import io.backgrounder.redaction.Passages;
import io.backgrounder.revision.RevisionJson;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Redacts documents, and lists what was redacted. */
@ApplicationScoped
public class RedactionDesk {
    @Inject
    Desk desk;

    @Inject
    OneWriter writer;

    @Inject
    Redactions redactions;

    @Inject
    Redactor redactor;

    @Inject
    Copies copies;

    @Inject
    StruckRevisions revisions;

    @Inject
    Rewriting rewriting;

    @Inject
    RevisionJson json;

    @Inject
    Vacuum vacuum;

    @Inject
    Idempotency idempotency;

    @Inject
    Audit audit;

    @Inject
    StatelessSession session;

    public <D extends Document<D>> Page<Redaction> list(
            DraftedDocuments<D> documents, String reference, ListParams params) {
        return writer.read(() -> redactions.list(id(documents, reference), params));
    }

    /** Strikes what the request names from all that there is of a document, and vacuums the tables. */
    public <D extends Document<D>> Redaction redact(
            DraftedDocuments<D> documents, String reference, RedactionRequest request, String idempotencyKey) {
        Documents.refuse(request.faults());
        UUID id = writer.read(() -> id(documents, reference));
        Copies.Found shown = copies.find(documents.kind(), id);
        String operation = "redact " + documents.kind().id(id);
        Redaction done = writer.write(() -> idempotency.once(
                idempotencyKey, operation, request, Redaction.class, () -> redact(documents, id, request, shown)));
        vacuum.run();
        return done;
    }

    private <D extends Document<D>> Redaction redact(
            DraftedDocuments<D> documents, UUID id, RedactionRequest request, Copies.Found shown) {
        Passages passages = Passages.of(id, texts(documents, id, request));
        Set<Passages.Hash> hashes = passages.hashes();
        String pointer = request.member() == null ? "/passage" : "/member";
        if (passages.isEmpty()) {
            refuse(pointer, request.member() == null ? "must have a word" : "must be a member with a text");
        } else if (hashes.size() > RedactionDocument.MOST) {
            refuse(pointer, "has too many texts: strike passages of them");
        } else if (passages.areIn(request.reason())) {
            refuse("/reason", "has the words that are to be struck");
        }
        Edit edit = desk.edit(null);
        RedactionEntity row = new RedactionEntity();
        row.id = Kind.newId();
        row.kind = documents.kind().prefix();
        row.resourceId = id;
        row.member = request.member();
        row.reason = request.reason();
        row.author = edit.author();
        row.redactedAt = edit.at();
        redactions.add(row, hashes);
        redactor.strike(documents, row, passages, shown, edit);
        redactions.update(row);
        audit.record("redact", documents.kind(), id, Redaction.id(row.id));
        return Redaction.of(row);
    }

    /** The texts to strike: the passage, or all that the member ever had. */
    private <D extends Document<D>> List<String> texts(
            DraftedDocuments<D> documents, UUID id, RedactionRequest request) {
        if (request.member() == null) {
            return List.of(request.passage());
        }
        String member = request.member().substring(1);
        List<JsonNode> all = new ArrayList<>(rewriting.all(documents, id));
        revisions.of(List.of(id)).forEach(row -> all.add(json.stored(row)));
        return all.stream()
                .flatMap(document -> JsonTexts.under(document, member).stream())
                .distinct()
                .toList();
    }

    /** The resource, which may have been deleted or merged if the reference is its id. */
    private <D extends Document<D>> UUID id(DraftedDocuments<D> documents, String reference) {
        Optional<UUID> buried = documents.kind().parseId(reference).filter(this::isBuried);
        return buried.orElseGet(() -> documents.id(desk.existing(documents, reference)));
    }

    private boolean isBuried(UUID id) {
        return session.createSelectionQuery("select count(*) from Tombstone t where t.id = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    private static void refuse(String pointer, String why) {
        Documents.refuse(List.of(Problem.Error.member(pointer, why)));
    }
}
