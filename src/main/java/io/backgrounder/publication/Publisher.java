package io.backgrounder.publication;

import io.backgrounder.access.Audit;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Claims;
import io.backgrounder.document.Document;
import io.backgrounder.document.Edit;
import io.backgrounder.document.MachineMadePolicy;
import io.backgrounder.document.Outcome;
import io.backgrounder.document.RedactedContent;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.DocumentFaults;
import io.backgrounder.web.problem.Documents;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.backgrounder.web.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Publishes and withdraws documents, now or on schedule. Each method runs in the caller's transaction. */
@ApplicationScoped
public class Publisher {
    @Inject
    Manuscripts manuscripts;

    @Inject
    Drafts drafts;

    @Inject
    Referrers referrers;

    @Inject
    Claims claims;

    @Inject
    Audit audit;

    @Inject
    RedactedContent redacted;

    @Inject
    MachineMadePolicy policy;

    /**
     * Publishes the newest document for an editor.
     *
     * @param drop whether its parts that have lost their place are removed first
     * @throws ProblemException 409 if it names a resource that readers do not see but would have to, if it has detached evidence, or if it
     *     has what a machine has made against the policy; 422 if it cannot be published for another reason
     */
    public <D extends Document<D>> void publishNow(
            DraftedDocuments<D> documents, D newest, String status, boolean drop, Edit edit) {
        D document = drop ? attached(documents, newest, edit) : newest;
        List<Problem.Error> unpublished = DocumentFaults.together(
                documents.references(List.of(document)).unpublished(document),
                document.detached(),
                policy.faults(document));
        if (!unpublished.isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The " + documents.kind().word() + " cannot be published yet.", unpublished);
        }
        UUID id = documents.id(document);
        audit.record("publish", documents.kind(), id, status);
        Documents.refuse(publish(documents, id, status, edit.at(), edit).errors());
    }

    /** Errors for what a page shows that a machine has made against the policy, with pointers from its root. */
    public <D extends Document<D>> List<Problem.Error> pageFaults(DraftedDocuments<D> documents, Object page) {
        return policy.faults(documents.written(page));
    }

    /** The newest document, {@code detached}, without the parts that have lost their place: they are removed from its draft. */
    public <D extends Document<D>> D attached(DraftedDocuments<D> documents, D detached, Edit edit) {
        if (detached.detached().isEmpty()) {
            return detached;
        }
        UUID id = documents.id(detached);
        boolean minor = drafts.of(manuscripts.of(documents.kind(), id).orElseThrow()).minorEdit;
        D attached = detached.attached();
        Documents.refuse(documents
                .write(
                        attached.with(
                                attached.lifecycle().with().minorEdit(minor).build()),
                        edit)
                .errors());
        return documents.newest(id).orElseThrow();
    }

    /**
     * Publishes the newest document.
     *
     * @param status {@code published}, or {@code archived}: readable, but in no list
     * @param publishedAt the time of publication if the document has none
     */
    public <D extends Document<D>> Outcome publish(
            DraftedDocuments<D> documents, UUID id, String status, Instant publishedAt, Edit edit) {
        ManuscriptEntity manuscript = manuscripts.of(documents.kind(), id).orElseThrow();
        D newest = documents.newest(manuscript, documents.seen(id));
        List<Problem.Error> conflicts = DocumentFaults.together(
                documents.conflicts(id, newest),
                documents.references(List.of(newest)).unpublished(newest),
                newest.detached(),
                policy.faults(newest));
        if (!conflicts.isEmpty()) {
            return Outcome.rejected(conflicts);
        }
        D dated = newest.publishedAt() == null ? newest.with(publishedAt, newest.formerSlugs()) : newest;
        boolean minor = manuscript.draft != null && drafts.of(manuscript).minorEdit;
        Outcome outcome = documents.upserts().upsert(dated.published(status, minor), edit);
        if (outcome.status() != Outcome.Status.REJECTED) {
            ManuscriptEntity shown = manuscripts.of(documents.kind(), id).orElseThrow();
            shown.releaseDraft();
            shown.cancelDue();
            manuscripts.update(shown);
            claims.release(documents.kind(), id, List.of());
        }
        return outcome;
    }

    /** Withdraws a document from readers, who are told why. Its draft stays. */
    public <D extends Document<D>> Outcome withdraw(DraftedDocuments<D> documents, UUID id, String reason, Edit edit) {
        documents.links().ifPresent(links -> referrers.refuseWithdrawal(documents.kind(), id, links));
        Outcome outcome = documents.upserts().upsert(documents.seen(id).withdrawn(reason), edit);
        unschedule(documents.kind(), id);
        return outcome;
    }

    /** Schedules a publication or withdrawal, and replaces whatever was scheduled before. */
    public void schedule(Kind kind, UUID id, String status, Instant at, Edit edit) {
        Documents.refuse(redacted.faults(id, "/note", edit.note()));
        ManuscriptEntity manuscript = manuscripts.of(kind, id).orElseThrow();
        manuscript.dueAt = at;
        manuscript.dueStatus = status;
        manuscript.dueNote = edit.note();
        manuscript.dueAuthor = edit.author();
        manuscript.dueFailure = null;
        manuscript.status = manuscript.wasPublished() ? manuscript.status : "scheduled";
        manuscripts.update(manuscript);
    }

    /** Marks what is scheduled as failed, with the reason, for editors to see. */
    void fail(Kind kind, UUID id, String why) {
        ManuscriptEntity manuscript = manuscripts.of(kind, id).orElseThrow();
        manuscript.dueFailure = why;
        manuscripts.update(manuscript);
    }

    void unschedule(Kind kind, UUID id) {
        ManuscriptEntity manuscript = manuscripts.of(kind, id).orElseThrow();
        manuscript.cancelDue();
        manuscript.status = manuscript.wasPublished() ? manuscript.status : "draft";
        manuscripts.update(manuscript);
    }

    /** Marks the draft as a minor edit, or not. */
    public void mark(Kind kind, UUID id, boolean minorEdit) {
        ManuscriptEntity manuscript = manuscripts.of(kind, id).orElseThrow();
        if (manuscript.draft != null) {
            DraftEntity draft = drafts.of(manuscript);
            draft.minorEdit = minorEdit;
            drafts.update(draft);
        }
    }

    /** Restores a schedule under the name of its author. One that has failed stays failed. */
    public Outcome restore(ScheduleDocument line) {
        Kind kind = Kind.ofId(line.resource()).orElse(null);
        UUID id = kind == null ? null : kind.parseId(line.resource()).orElse(null);
        ManuscriptEntity manuscript =
                id == null ? null : manuscripts.of(kind, id).orElse(null);
        if (manuscript == null) {
            return rejected("/resource", "must be the id of an existing resource");
        } else if (line.withdraws() && (!manuscript.wasPublished() || manuscript.status.equals("withdrawn"))) {
            return rejected("/status", "requires a " + kind.word() + " that readers can see");
        } else if (manuscript.draft == null && manuscript.status.equals(line.status())) {
            return rejected("/status", "is already the status of the " + kind.word());
        } else if (manuscript.dueAt != null && ScheduleDocument.of(manuscript).equals(line)) {
            return new Outcome(Outcome.Status.UNCHANGED, id, List.of());
        }
        List<Problem.Error> faults = DocumentFaults.together(
                redacted.faults(id, "/note", line.note()), redacted.faults(id, "/failure", line.failure()));
        if (!faults.isEmpty()) {
            return Outcome.rejected(faults);
        }
        Outcome.Status status = manuscript.dueAt == null ? Outcome.Status.CREATED : Outcome.Status.UPDATED;
        schedule(kind, id, line.status(), line.at(), new Edit(Timestamps.now(), line.author(), line.note()));
        if (line.failure() != null) {
            fail(kind, id, line.failure());
        }
        return new Outcome(status, id, List.of());
    }

    private static Outcome rejected(String pointer, String why) {
        return Outcome.rejected(List.of(Problem.Error.member(pointer, why)));
    }
}
