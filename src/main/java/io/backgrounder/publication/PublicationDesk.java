package io.backgrounder.publication;

import io.backgrounder.access.Audit;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edited;
import io.backgrounder.document.Idempotency;
import io.backgrounder.document.OneWriter;
import io.backgrounder.document.Preconditions;
import io.backgrounder.revision.Correction;
import io.backgrounder.revision.CorrectionRequest;
import io.backgrounder.revision.Corrections;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Publishes, withdraws, schedules and corrects documents, each in one transaction. */
@ApplicationScoped
public class PublicationDesk {
    private static final String IN_FUTURE = "must be in the future; leave it out for now";

    @Inject
    Desk desk;

    @Inject
    OneWriter writer;

    @Inject
    Manuscripts manuscripts;

    @Inject
    Drafts drafts;

    @Inject
    Drafting drafting;

    @Inject
    Publisher publisher;

    @Inject
    Corrections corrections;

    @Inject
    Idempotency idempotency;

    @Inject
    Audit audit;

    public <D extends Document<D>> Page<Draft> drafts(
            DraftedDocuments<D> documents, String reference, ListParams params) {
        return writer.read(() -> drafts.list(existingId(documents, reference), params));
    }

    /** A version of the draft, with its document; 404 if there is none. */
    public <D extends Document<D>> Draft draft(DraftedDocuments<D> documents, String reference, String version) {
        return writer.read(() -> {
            UUID id = existingId(documents, reference);
            ManuscriptEntity manuscript = manuscripts.of(documents.kind(), id).orElseThrow();
            DraftEntity row = drafts.get(documents.kind(), id, version);
            return Draft.of(manuscript, row, documents.content(row, new ArrayList<>()));
        });
    }

    public <D extends Document<D>> Publication.Tagged publication(DraftedDocuments<D> documents, String reference) {
        return writer.read(() -> publicationOf(documents, desk.existing(documents, reference)));
    }

    private <D extends Document<D>> Publication.Tagged publicationOf(DraftedDocuments<D> documents, D document) {
        ManuscriptEntity manuscript =
                manuscripts.of(documents.kind(), documents.id(document)).orElseThrow();
        return new Publication.Tagged(Publication.of(document, manuscript), desk.etag(documents, document));
    }

    public <D extends Document<D>> Publication.Tagged publish(
            DraftedDocuments<D> documents,
            String reference,
            PublicationRequest request,
            boolean drop,
            Preconditions preconditions) {
        if ("archived".equals(request.status()) && documents.kind() != Kind.STORY) {
            Documents.refuse(List.of(Problem.Error.member("/status", "must be published: only stories are archived")));
        }
        return writer.write(() -> {
            D existing = desk.existing(documents, reference, preconditions);
            D document = drop ? publisher.attached(documents, existing, desk.edit(null)) : existing;
            UUID id = documents.id(document);
            if (request.minorEdit() != null) {
                publisher.mark(documents.kind(), id, request.minorEdit());
            }
            if (request.at() == null) {
                publisher.publishNow(documents, document, request.statusOrDefault(), false, desk.edit(request.note()));
            } else if (Boolean.TRUE.equals(document.draft())
                    || !document.status().equals(request.statusOrDefault())) {
                if (isPast(request.at())) {
                    Documents.refuse(List.of(Problem.Error.member("/at", IN_FUTURE)));
                }
                audit.record("schedule", documents.kind(), id, request.statusOrDefault() + " at " + request.at());
                publisher.schedule(
                        documents.kind(), id, request.statusOrDefault(), request.at(), desk.edit(request.note()));
            } else {
                throw conflict("There is no draft to publish: readers see the newest document already.");
            }
            return publicationOf(documents, documents.newest(id).orElseThrow());
        });
    }

    /** Withdraws what readers see, or cancels its first publication. */
    public <D extends Document<D>> void withdraw(
            DraftedDocuments<D> documents, String reference, String reason, Instant at, Preconditions preconditions) {
        writer.write(() -> {
            D document = desk.existing(documents, reference, preconditions);
            UUID id = documents.id(document);
            if (document.status().equals("scheduled")) {
                audit.record("unschedule", documents.kind(), id, null);
                publisher.unschedule(documents.kind(), id);
            } else if (document.status().equals("draft")) {
                throw neverSeen(documents, ".");
            } else if (reason == null) {
                throw ProblemException.parameter("reason", "must tell readers why");
            } else if (at != null && isPast(at)) {
                throw ProblemException.parameter("at", IN_FUTURE);
            } else if (at == null) {
                audit.record("withdraw", documents.kind(), id, reason);
                Documents.refuse(publisher
                        .withdraw(documents, id, reason, desk.edit(null))
                        .errors());
            } else {
                audit.record("schedule", documents.kind(), id, "withdrawn at " + at);
                publisher.schedule(documents.kind(), id, "withdrawn", at, desk.edit(reason));
            }
            return null;
        });
    }

    public <D extends Document<D>> void unschedule(DraftedDocuments<D> documents, String reference) {
        writer.write(() -> {
            UUID id = existingId(documents, reference);
            audit.record("unschedule", documents.kind(), id, null);
            publisher.unschedule(documents.kind(), id);
            return null;
        });
    }

    public <D extends Document<D>> Edited<D> discardDraft(
            DraftedDocuments<D> documents, String reference, Preconditions preconditions) {
        return writer.write(() -> {
            D document = desk.existing(documents, reference, preconditions);
            UUID id = documents.id(document);
            if (documents.seen(id) == null) {
                throw neverSeen(
                        documents,
                        ": it has only a draft. Delete the " + documents.kind().word() + " instead.");
            }
            audit.record("discard-draft", documents.kind(), id, null);
            drafting.discard(documents, id, desk.edit(null));
            return desk.edited(documents, documents.newest(id).orElseThrow(), false);
        });
    }

    public <D extends Document<D>> Correction correct(
            DraftedDocuments<D> documents, String reference, CorrectionRequest request, String idempotencyKey) {
        return writer.write(() -> {
            D document = desk.existing(documents, reference);
            UUID id = documents.id(document);
            if (document.revision() == null) {
                throw neverSeen(documents, ".");
            }
            if (request.section() != null && !isMember(documents.page(), request.section())) {
                Documents.refuse(List.of(Problem.Error.member(
                        "/section", "must be a member of a " + documents.kind().word())));
            }
            return idempotency.once(idempotencyKey, "correct " + document.id(), request, Correction.class, () -> {
                audit.record("correct", documents.kind(), id, request.kind());
                return corrections.enter(documents.kind(), id, document.revision(), request, desk.edit(request.note()));
            });
        });
    }

    private static boolean isMember(Class<?> page, String section) {
        return Stream.of(page.getRecordComponents())
                .anyMatch(member -> member.getName().equals(section));
    }

    private <D extends Document<D>> UUID existingId(DraftedDocuments<D> documents, String reference) {
        return documents.id(desk.existing(documents, reference));
    }

    private static boolean isPast(Instant at) {
        return !at.isAfter(Instant.now());
    }

    private static ProblemException neverSeen(DraftedDocuments<?> documents, String end) {
        return conflict("Readers have never seen this " + documents.kind().word() + end);
    }

    private static ProblemException conflict(String why) {
        return new ProblemException(ProblemType.CONFLICT, why);
    }
}
