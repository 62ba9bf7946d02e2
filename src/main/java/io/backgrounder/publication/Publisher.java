package io.backgrounder.publication;

import io.backgrounder.address.Kind;
import io.backgrounder.document.Claims;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.web.json.Timestamps;
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
    public <D extends PublishableDocument<D>> Outcome publish(
            DraftedDocuments<D> documents, UUID id, String status, Instant publishedAt, Edit edit) {
        ManuscriptEntity manuscript = manuscripts.of(id).orElseThrow();
        D newest = documents.newest(manuscript, documents.seen(id));
        List<Problem.Error> conflicts = documents.conflicts(id, newest);
        if (!conflicts.isEmpty()) {
            return Outcome.rejected(conflicts);
        }
        D dated = newest.publishedAt() == null ? newest.with(publishedAt, newest.formerSlugs()) : newest;
        boolean minor = manuscript.draft != null && manuscripts.draft(manuscript).minorEdit;
        Outcome outcome = documents.writeForReaders(dated.published(status, minor), edit);
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
        Outcome outcome = documents.writeForReaders(documents.seen(id).withdrawn(reason), edit);
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
    void fail(UUID id, String why) {
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
    public void mark(UUID id, boolean minorEdit) {
        ManuscriptEntity manuscript = manuscripts.of(id).orElseThrow();
        if (manuscript.draft != null) {
            DraftEntity draft = manuscripts.draft(manuscript);
            draft.minorEdit = minorEdit;
            manuscripts.update(draft);
        }
    }

    /** Restores a schedule under the name of its author. One that has failed stays failed. */
    public Outcome restore(ScheduleDocument line) {
        UUID story = Kind.STORY.parseId(line.story()).orElse(null);
        ManuscriptEntity manuscript =
                story == null ? null : manuscripts.of(story).orElse(null);
        if (manuscript == null) {
            return rejected("/story", "must be the id of an existing story");
        } else if (line.withdraws() && (!manuscript.wasPublished() || manuscript.status.equals("withdrawn"))) {
            return rejected("/status", "requires a story that readers can see");
        } else if (manuscript.draft == null && manuscript.status.equals(line.status())) {
            return rejected("/status", "is already the status of the story");
        } else if (manuscript.dueAt != null
                && ScheduleDocument.of(manuscript, line.story()).equals(line)) {
            return new Outcome(Outcome.Status.UNCHANGED, story, List.of());
        }
        Outcome.Status status = manuscript.dueAt == null ? Outcome.Status.CREATED : Outcome.Status.UPDATED;
        schedule(story, line.status(), line.at(), new Edit(Timestamps.now(), line.author(), line.note()));
        if (line.failure() != null) {
            fail(story, line.failure());
        }
        return new Outcome(status, story, List.of());
    }

    private static Outcome rejected(String pointer, String why) {
        return Outcome.rejected(List.of(Problem.Error.member(pointer, why)));
    }
}
