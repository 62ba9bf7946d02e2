package io.backgrounder.publication;

import io.backgrounder.document.Claims;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.web.problem.Problem;
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
    Claims claims;

    /**
     * Publishes the newest document.
     *
     * @param status {@code published}, or {@code archived}: readable, but in no list
     * @param publishedAt the time of publication if the document has none
     */
    <D extends PublishableDocument<D>> Outcome publish(
            DraftedDocuments<D> documents, UUID id, String status, Instant publishedAt, Edit edit) {
        ManuscriptEntity manuscript = manuscripts.of(id).orElseThrow();
        D newest = documents.newest(manuscript, documents.published(id));
        List<Problem.Error> conflicts = documents.conflicts(id, newest);
        if (!conflicts.isEmpty()) {
            return Outcome.rejected(conflicts);
        }
        D dated = newest.publishedAt() == null ? newest.with(publishedAt, newest.formerSlugs()) : newest;
        boolean minor = manuscript.draft != null && manuscripts.draft(manuscript).minorEdit;
        Outcome outcome = documents.show(dated.published(status, minor), edit);
        if (outcome.status() != Outcome.Status.REJECTED) {
            ManuscriptEntity shown = manuscripts.of(id).orElseThrow();
            shown.releaseDraft();
            shown.cancelDue();
            manuscripts.write(shown, false);
            claims.release(documents.kind(), id, List.of());
        }
        return outcome;
    }

    /** Withdraws a document from readers, who are told why. Its draft stays. */
    <D extends PublishableDocument<D>> Outcome withdraw(
            DraftedDocuments<D> documents, UUID id, String reason, Edit edit) {
        Outcome outcome = documents.show(documents.published(id).withdrawn(reason), edit);
        unschedule(id);
        return outcome;
    }

    /** Schedules a publication or withdrawal, and replaces whatever was scheduled before. */
    public void schedule(UUID id, String status, Instant at, Edit edit) {
        ManuscriptEntity manuscript = manuscripts.of(id).orElseThrow();
        manuscript.dueAt = at;
        manuscript.dueStatus = status;
        manuscript.dueNote = edit.note();
        manuscript.dueAuthor = edit.author();
        manuscript.dueFailure = null;
        manuscript.status = manuscript.wasPublished() ? manuscript.status : "scheduled";
        manuscripts.write(manuscript, false);
    }

    /** Marks what is scheduled as failed, with the reason, for editors to see. */
    public void fail(UUID id, String why) {
        ManuscriptEntity manuscript = manuscripts.of(id).orElseThrow();
        manuscript.dueFailure = why;
        manuscripts.write(manuscript, false);
    }

    void unschedule(UUID id) {
        ManuscriptEntity manuscript = manuscripts.of(id).orElseThrow();
        manuscript.cancelDue();
        manuscript.status = manuscript.wasPublished() ? manuscript.status : "draft";
        manuscripts.write(manuscript, false);
    }

    /** Marks the draft as a minor edit, or not. */
    void mark(UUID id, boolean minorEdit) {
        ManuscriptEntity manuscript = manuscripts.of(id).orElseThrow();
        if (manuscript.draft != null) {
            DraftEntity draft = manuscripts.draft(manuscript);
            draft.minorEdit = minorEdit;
            manuscripts.update(draft);
        }
    }
}
