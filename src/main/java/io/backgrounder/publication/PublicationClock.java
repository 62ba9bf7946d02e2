package io.backgrounder.publication;

import static java.util.stream.Collectors.joining;

import io.backgrounder.access.Audit;
import io.backgrounder.address.Kind;
import io.backgrounder.document.Edit;
import io.backgrounder.document.OneWriter;
import io.backgrounder.document.Outcome;
import io.backgrounder.web.json.Timestamps;
import io.backgrounder.web.problem.DatabaseFaults;
import io.backgrounder.web.problem.Problem;
import io.backgrounder.web.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Publishes and withdraws what is due, each resource once: every node checks every second, and the first one to write does it. What became due
 * while all nodes were down is done at the start. What fails is not retried.
 */
@ApplicationScoped
class PublicationClock {
    private static final Logger LOG = Logger.getLogger(PublicationClock.class);
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_FAULTS_TOLD = 4;

    @Inject
    OneWriter writer;

    @Inject
    Manuscripts manuscripts;

    @Inject
    Publisher publisher;

    @Inject
    DocumentKinds kinds;

    @Inject
    Audit audit;

    private final Counter failures;

    @Inject
    PublicationClock(MeterRegistry metrics) {
        failures = Counter.builder("backgrounder.schedule.failures")
                .description("Scheduled publications and withdrawals that failed")
                .register(metrics);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        DatabaseFaults.patiently(() -> {
            List<ManuscriptEntity> due;
            do {
                due = writer.read(() -> manuscripts.due(Instant.now(), MOST_AT_ONCE));
                due.forEach(this::perform);
            } while (!due.isEmpty());
        });
    }

    private void perform(ManuscriptEntity manuscript) {
        try {
            List<Problem.Error> errors = writer.write(() -> performNow(manuscript));
            if (!errors.isEmpty()) {
                giveUp(manuscript, reason(errors), null);
            }
        } catch (RuntimeException | Error e) {
            if (DatabaseFaults.isUnavailable(e)) {
                throw e;
            }
            giveUp(manuscript, reason(e), e);
        }
    }

    /** Checks again, now that nobody else writes: another node may have done it, or an editor may have scheduled something else. */
    private boolean isStillDue(ManuscriptEntity manuscript) {
        return manuscripts
                .of(Kind.of(manuscript.kind), manuscript.id)
                .filter(now -> "pending".equals(now.scheduleStatus)
                        && now.dueAt.equals(manuscript.dueAt)
                        && now.dueStatus.equals(manuscript.dueStatus))
                .isPresent();
    }

    private List<Problem.Error> performNow(ManuscriptEntity manuscript) {
        if (!isStillDue(manuscript)) {
            return List.of();
        }
        boolean withdraws = manuscript.dueStatus.equals("withdrawn");
        Edit edit = new Edit(Timestamps.now(), manuscript.dueAuthor, manuscript.dueNote);
        DraftedDocuments<?> documents = kinds.of(Kind.of(manuscript.kind));
        Outcome outcome = withdraws
                ? publisher.withdraw(documents, manuscript.id, manuscript.dueNote, edit)
                : publisher.publish(documents, manuscript.id, manuscript.dueStatus, manuscript.dueAt, edit);
        if (outcome.status() != Outcome.Status.REJECTED) {
            audit.recordAll(
                    Audit.SCHEDULER,
                    List.of(new Audit.Entry(
                            withdraws ? "withdraw" : "publish",
                            documents.kind(),
                            manuscript.id,
                            "for " + manuscript.dueAuthor)));
        }
        return outcome.errors();
    }

    private void giveUp(ManuscriptEntity manuscript, String why, Throwable cause) {
        boolean failed = writer.write(() -> {
            boolean stillDue = isStillDue(manuscript);
            if (stillDue) {
                publisher.fail(Kind.of(manuscript.kind), manuscript.id, why);
            }
            return stillDue;
        });
        if (failed) {
            failures.increment();
            LOG.errorf(
                    cause,
                    "%s was due to be %s, but that failed: %s",
                    Kind.of(manuscript.kind).id(manuscript.id),
                    manuscript.dueStatus,
                    why);
        }
    }

    private static String reason(List<Problem.Error> errors) {
        String reason = errors.stream()
                .limit(MOST_FAULTS_TOLD)
                .map(error -> error.pointer() + " " + error.detail())
                .collect(joining("; "));
        int more = errors.size() - MOST_FAULTS_TOLD;
        return more > 0 ? reason + "; and " + more + " more" : reason;
    }

    private static String reason(Throwable e) {
        if (e instanceof ProblemException) {
            return e.getMessage();
        }
        String rule = DatabaseFaults.constraint(e);
        return rule == null
                ? "a server error, which is in the server's log"
                : "it would break the rule '" + rule + "' of the database";
    }
}
