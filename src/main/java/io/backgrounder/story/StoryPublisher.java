package io.backgrounder.story;

import io.backgrounder.address.Kind;
import io.backgrounder.coverage.SummaryRepository;
import io.backgrounder.document.Claims;
import io.backgrounder.document.Edit;
import io.backgrounder.document.Outcome;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What becomes of a story's documents: publication, withdrawal, and what is due. Runs in its caller's transaction. */
@ApplicationScoped
class StoryPublisher {
    @Inject
    StoryDesk desk;

    @Inject
    StoryUpserts live;

    @Inject
    Manuscripts manuscripts;

    @Inject
    SummaryRepository summaries;

    @Inject
    Claims claims;

    /**
     * Shows readers the newest document.
     *
     * @param status {@code published}, or {@code archived}: readable, but in no list
     * @param publishedAt of a story that has no other
     */
    Outcome publish(UUID id, String status, Instant publishedAt, Edit edit) {
        Manuscript manuscript = manuscripts.of(id).orElseThrow();
        StoryDocument newest = desk.newest(manuscript, desk.published(id));
        List<Problem.Error> taken = summaries.taken(id, newest.coverage());
        if (!taken.isEmpty()) {
            return Outcome.rejected(taken);
        }
        Outcome outcome = live.upsert(
                newest.with()
                        .status(status)
                        .withdrawnReason(null)
                        .publishedAt(newest.publishedAt() == null ? publishedAt : newest.publishedAt())
                        .minorEdit(manuscript.draft != null && manuscripts.draft(manuscript).minorEdit)
                        .build(),
                edit);
        if (outcome.status() != Outcome.Status.REJECTED) {
            Manuscript shown = manuscripts.of(id).orElseThrow();
            shown.releaseDraft();
            shown.cancelDue();
            manuscripts.write(shown, false);
            claims.release(Kind.STORY, id, List.of());
        }
        return outcome;
    }

    /** Takes a story from readers, who are told why. Its draft stays. */
    Outcome withdraw(UUID id, String reason, Edit edit) {
        Outcome outcome = live.upsert(
                desk.published(id)
                        .with()
                        .status("withdrawn")
                        .withdrawnReason(reason)
                        .build(),
                edit);
        unschedule(id);
        return outcome;
    }

    /** Has the scheduler do it; instead of what it had to do before. */
    void schedule(UUID id, String status, Instant at, Edit edit) {
        Manuscript manuscript = manuscripts.of(id).orElseThrow();
        manuscript.dueAt = at;
        manuscript.dueStatus = status;
        manuscript.dueNote = edit.note();
        manuscript.dueAuthor = edit.author();
        manuscript.dueFailure = null;
        manuscript.status = manuscript.isLive() ? manuscript.status : "scheduled";
        manuscripts.write(manuscript, false);
    }

    /** Leaves what was due where editors see it, with the reason why it could not be done. */
    void fail(UUID id, String why) {
        Manuscript manuscript = manuscripts.of(id).orElseThrow();
        manuscript.dueFailure = why;
        manuscripts.write(manuscript, false);
    }

    void unschedule(UUID id) {
        Manuscript manuscript = manuscripts.of(id).orElseThrow();
        manuscript.cancelDue();
        manuscript.status = manuscript.isLive() ? manuscript.status : "draft";
        manuscripts.write(manuscript, false);
    }
}
