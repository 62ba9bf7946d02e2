package io.backgrounder.publication.history;

import io.backgrounder.access.Audit;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Edited;
import io.backgrounder.document.IdempotentCreations;
import io.backgrounder.document.OneWriter;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.Preconditions;
import io.backgrounder.publication.Desk;
import io.backgrounder.publication.DraftedDocuments;
import io.backgrounder.publication.Drafts;
import io.backgrounder.publication.Publisher;
import io.backgrounder.revision.RevisionRepository;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes earlier content the newest again: as a draft, or published at once. */
@ApplicationScoped
public class RestorationDesk {
    @Inject
    Desk desk;

    @Inject
    IdempotentCreations creations;

    @Inject
    OneWriter writer;

    @Inject
    Drafts drafts;

    @Inject
    RevisionRepository revisions;

    @Inject
    Publisher publisher;

    @Inject
    Documents validator;

    @Inject
    Audit audit;

    /**
     * Restores earlier content. The document keeps its slug, and of its reviews those of words that have not changed since.
     *
     * @throws ProblemException 422 if there is nothing to restore, or if it refers to what was deleted since
     */
    public <D extends Document<D>> Edited<D> restore(
            DraftedDocuments<D> documents,
            String reference,
            RestorationRequest request,
            Preconditions preconditions,
            String idempotencyKey) {
        Documents.refuse(request.faults());
        return writer.write(() -> {
            D before = desk.existing(documents, reference);
            // A repeat names the ETag from before, so conditions are checked only the first time.
            return creations.once(documents.type(), idempotencyKey, "restore " + before.id(), request, () -> {
                preconditions.requirePresent(desk.etag(documents, before));
                return restore(documents, before, request);
            });
        });
    }

    private <D extends Document<D>> Edited<D> restore(
            DraftedDocuments<D> documents, D before, RestorationRequest request) {
        UUID id = documents.id(before);
        Edit edit = desk.edit(request.note());
        Outcome outcome = documents.write(earlier(documents, before, request).withoutReviews(), edit);
        Documents.refuse(outcome.errors());
        if (outcome.status() != Outcome.Status.UNCHANGED) {
            audit.record("restore", documents.kind(), id, request.subject());
        }
        if (request.minorEdit() != null) {
            publisher.mark(documents.kind(), id, request.minorEdit());
        }
        if (request.publishes()) {
            String status = before.status().equals("archived") ? "archived" : "published";
            publisher.publishNow(documents, documents.newest(id).orElseThrow(), status, false, edit);
        }
        return desk.edited(documents, documents.newest(id).orElseThrow(), true);
    }

    private <D extends Document<D>> D earlier(DraftedDocuments<D> documents, D before, RestorationRequest request) {
        UUID id = documents.id(before);
        List<Problem.Error> faults = new ArrayList<>();
        Optional<D> content = request.revision() != null
                ? revisions.find(id, request.revision()).map(revision -> documents.content(revision, faults))
                : drafts.find(id, request.draft()).map(draft -> documents.content(draft, faults));
        if (content.isEmpty()) {
            String pointer = request.revision() != null ? "/revision" : "/draft";
            Documents.refuse(List.of(Problem.Error.member(pointer, "does not exist")));
        }
        D earlier = content.orElseThrow().at(before.id(), before.slug());
        earlier = earlier.with(earlier.publishedAt(), before.formerSlugs());
        Documents.refuse(DocumentFaults.together(faults, validator.faults(earlier), earlier.faults()));
        return earlier;
    }
}
