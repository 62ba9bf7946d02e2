package io.backgrounder.topic;

import io.backgrounder.access.Audit;
import io.backgrounder.document.Edit;
import io.backgrounder.document.OneWriter;
import io.backgrounder.web.problem.DatabaseFaults;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Publishes another revision of each topic of which another description begins to hold: every node checks every second, and the first one to
 * write does it. Days are those of UTC. What begins while all nodes are down is shown from the start.
 */
@ApplicationScoped
class DescriptionClock {
    private static final Logger LOG = Logger.getLogger(DescriptionClock.class);
    private static final int MOST_AT_ONCE = 100;

    @Inject
    OneWriter writer;

    @Inject
    TopicRepository topics;

    @Inject
    TopicUpserts upserts;

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        DatabaseFaults.patiently(() -> {
            while (!writer.read(() -> topics.outdated(today(), 1)).isEmpty()) {
                int written = writer.write(this::describe);
                LOG.debugf("%d topics have another description today", written);
            }
        });
    }

    private int describe() {
        List<UUID> outdated = topics.outdated(today(), MOST_AT_ONCE);
        upserts.publishAgain(outdated, "description", Edit.now(Audit.SCHEDULER));
        return outdated.size();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
