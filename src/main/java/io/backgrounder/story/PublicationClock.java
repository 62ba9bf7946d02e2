package io.backgrounder.story;

import io.backgrounder.access.Audit;
import io.backgrounder.address.Edit;
import io.backgrounder.address.Outcome;
import io.backgrounder.editing.OneWriter;
import io.backgrounder.web.DatabaseFaults;
import io.backgrounder.web.Kind;
import io.backgrounder.web.Problem;
import io.backgrounder.web.Timestamps;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Does what is due, each once: every node looks every second, and the one that writes first takes it. What became due while
 * all were down is done at the start.
 */
@ApplicationScoped
class PublicationClock {
    private static final Logger LOG = Logger.getLogger(PublicationClock.class);
    private static final int MOST_AT_ONCE = 100;

    @Inject
    OneWriter writer;

    @Inject
    Manuscripts manuscripts;

    @Inject
    StoryPublisher publisher;

    @Inject
    Audit audit;

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        DatabaseFaults.patiently(() -> {
            List<UUID> due;
            do {
                due = writer.read(() -> manuscripts.due(Instant.now(), MOST_AT_ONCE));
                due.forEach(this::perform);
            } while (!due.isEmpty());
        });
    }

    private void perform(UUID story) {
        try {
            List<Problem.Error> errors = writer.write(() -> performDue(story));
            if (!errors.isEmpty()) {
                giveUp(story, errors.toString());
            }
        } catch (RuntimeException e) {
            if (DatabaseFaults.isUnavailable(e)) {
                throw e;
            }
            giveUp(story, e.toString());
        }
    }

    /** Looks again, now that nobody else writes: another node may have done it. */
    private List<Problem.Error> performDue(UUID story) {
        Manuscript manuscript = manuscripts.of(story).orElse(null);
        if (manuscript == null || manuscript.dueAt == null || manuscript.dueAt.isAfter(Instant.now())) {
            return List.of();
        }
        Edit edit = new Edit(Timestamps.now(), manuscript.dueAuthor, manuscript.dueNote);
        Outcome outcome = manuscript.dueStatus.equals("withdrawn")
                ? publisher.withdraw(story, manuscript.dueNote, edit)
                : publisher.publish(story, manuscript.dueStatus, manuscript.dueAt, edit);
        if (outcome.status() != Outcome.Status.REJECTED) {
            audit.recordAll(
                    Audit.SCHEDULER,
                    List.of(new Audit.Entry(
                            manuscript.dueStatus.equals("withdrawn") ? "withdraw" : "publish",
                            Kind.STORY,
                            story,
                            "for " + manuscript.dueAuthor)));
        }
        return outcome.errors();
    }

    private void giveUp(UUID story, String why) {
        LOG.errorf("%s was due and could not be done; it is no longer scheduled: %s", Kind.STORY.id(story), why);
        writer.write(() -> {
            publisher.unschedule(story);
            return null;
        });
    }
}
