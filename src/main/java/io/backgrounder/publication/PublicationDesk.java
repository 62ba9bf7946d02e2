package io.backgrounder.publication;

import io.backgrounder.access.Audit;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Idempotency;
import io.backgrounder.document.OneWriter;
import io.backgrounder.document.Preconditions;
import io.backgrounder.revision.Correction;
import io.backgrounder.revision.CorrectionRequest;
import io.backgrounder.revision.Corrections;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import io.backgrounder.web.query.ListParams;
import io.backgrounder.web.query.Page;
import io.backgrounder.web.request.Surface;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Publishes, withdraws, schedules, corrects and previews documents, each in one transaction. */
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
    Publisher publisher;

    @Inject
    Corrections corrections;

    @Inject
    Idempotency idempotency;

    @Inject
    PreviewLinks previews;

    @Inject
    Audit audit;

    public <D extends PublishableDocument<D>> Page<Draft> drafts(
            DraftedDocuments<D> documents, String reference, ListParams params) {
        return writer.read(() -> manuscripts.versions(existingId(documents, reference), params));
    }

    /** A version of the draft, with its document; 404 if there is none. */
    public <D extends PublishableDocument<D>> Draft draft(
            DraftedDocuments<D> documents, String reference, String version) {
        return writer.read(() -> manuscripts.version(existingId(documents, reference), version, documents.type()));
    }

    public <D extends PublishableDocument<D>> Publication.Tagged publication(
            DraftedDocuments<D> documents, String reference) {
        return writer.read(() -> publicationOf(documents, desk.existing(documents, reference)));
    }

    private <D extends PublishableDocument<D>> Publication.Tagged publicationOf(
            DraftedDocuments<D> documents, D document) {
        ManuscriptEntity manuscript = manuscripts.of(documents.id(document)).orElseThrow();
        return new Publication.Tagged(Publication.of(document, manuscript), desk.etag(documents, document));
    }

    public <D extends PublishableDocument<D>> Publication.Tagged publish(
            DraftedDocuments<D> documents, String reference, PublicationRequest request, Preconditions preconditions) {
        return writer.write(() -> {
            D document = desk.existing(documents, reference, preconditions);
            UUID id = documents.id(document);
            if (request.minorEdit() != null) {
                publisher.mark(id, request.minorEdit());
            }
            if (request.at() == null) {
                Edit edit = desk.edit(request.note());
                audit.record("publish", documents.kind(), id, request.statusOrDefault());
                Documents.refuse(publisher
                        .publish(documents, id, request.statusOrDefault(), edit.at(), edit)
                        .errors());
            } else if (Boolean.TRUE.equals(document.draft())
                    || !document.status().equals(request.statusOrDefault())) {
                if (isPast(request.at())) {
                    Documents.refuse(List.of(Problem.Error.member("/at", IN_FUTURE)));
                }
                audit.record("schedule", documents.kind(), id, request.statusOrDefault() + " at " + request.at());
                publisher.schedule(id, request.statusOrDefault(), request.at(), desk.edit(request.note()));
            } else {
                throw conflict("There is no draft to publish: readers see the newest document already.");
            }
            return publicationOf(documents, documents.newest(id).orElseThrow());
        });
    }

    /** Withdraws what readers see, or cancels its first publication. */
    public <D extends PublishableDocument<D>> void withdraw(
            DraftedDocuments<D> documents, String reference, String reason, Instant at, Preconditions preconditions) {
        writer.write(() -> {
            D document = desk.existing(documents, reference, preconditions);
            UUID id = documents.id(document);
            if (document.status().equals("scheduled")) {
                audit.record("unschedule", documents.kind(), id, null);
                publisher.unschedule(id);
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
                publisher.schedule(id, "withdrawn", at, desk.edit(reason));
            }
            return null;
        });
    }

    public <D extends PublishableDocument<D>> void unschedule(DraftedDocuments<D> documents, String reference) {
        writer.write(() -> {
            UUID id = existingId(documents, reference);
            audit.record("unschedule", documents.kind(), id, null);
            publisher.unschedule(id);
            return null;
        });
    }

    public <D extends PublishableDocument<D>> Edited<D> discardDraft(
            DraftedDocuments<D> documents, String reference, Preconditions preconditions) {
        return writer.write(() -> {
            D document = desk.existing(documents, reference, preconditions);
            UUID id = documents.id(document);
            if (documents.seen(id) == null) {
                throw neverSeen(
                        documents,
                        ": it has only a draft. Delete the " + documents.kind().prefix() + " instead.");
            }
            audit.record("discard-draft", documents.kind(), id, null);
            return desk.edited(documents, documents.discard(id, Timestamps.now()), false);
        });
    }

    public <D extends PublishableDocument<D>> Correction correct(
            DraftedDocuments<D> documents, String reference, CorrectionRequest request, String idempotencyKey) {
        return writer.write(() -> {
            D document = desk.existing(documents, reference);
            UUID id = documents.id(document);
            if (document.revision() == null) {
                throw neverSeen(documents, ".");
            }
            return idempotency.once(idempotencyKey, "correct " + document.id(), request, Correction.class, () -> {
                audit.record("correct", documents.kind(), id, request.kind());
                return corrections.enter(id, document.revision(), request, desk.edit(request.note()));
            });
        });
    }

    public <D extends PublishableDocument<D>> PreviewLink previewLink(
            DraftedDocuments<D> documents, String reference, PreviewLinkRequest request) {
        long longest = previews.maxLifetime().toSeconds();
        if (request.expiresInSeconds() != null && request.expiresInSeconds() > longest) {
            Documents.refuse(List.of(Problem.Error.member("/expiresInSeconds", "must be at most " + longest)));
        }
        UUID id = writer.write(() -> {
            UUID previewed = existingId(documents, reference);
            audit.record("preview", documents.kind(), previewed, null);
            return previewed;
        });
        Instant end = Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(request.expiresInSeconds() == null ? longest : request.expiresInSeconds());
        return new PreviewLink(Surface.DELIVERY.path() + "previews/" + previews.sign(id, end), end);
    }

    private <D extends PublishableDocument<D>> UUID existingId(DraftedDocuments<D> documents, String reference) {
        return documents.id(desk.existing(documents, reference));
    }

    private static boolean isPast(Instant at) {
        return !at.isAfter(Instant.now());
    }

    private static ProblemException neverSeen(DraftedDocuments<?> documents, String end) {
        return conflict("Readers have never seen this " + documents.kind().prefix() + end);
    }

    private static ProblemException conflict(String why) {
        return new ProblemException(ProblemType.CONFLICT, why);
    }
}
