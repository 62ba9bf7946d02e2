package io.backgrounder.change;

import io.backgrounder.web.problem.DatabaseFaults;
import io.backgrounder.web.query.Column;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

/**
 * Keeps the log from growing with every edit for ever. Of older changes, these are kept: all corrections and redactions and, for each resource, the newest
 * change and the newest one that is not derived. An older token still works: its holder is told of every resource that has changed since,
 * once, or twice if its page has changed through what it embeds since it was edited.
 */
@ApplicationScoped
class ChangeCompaction {
    private static final Logger LOG = Logger.getLogger(ChangeCompaction.class);
    private static final int SPAN = 10_000;
    /** Not the lock of the writers, who are not kept waiting. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(4243)";

    /** Never deletes the newest change of the log, which is the newest of its resource, a correction or a redaction. */
    private static final String DELETE = """
            delete from change c where c.position > :from and c.position <= :to and c.at < :before and c.action not in ('corrected', 'redacted')
            and exists (select from change n
                where n.resource_id = c.resource_id and n.position > c.position and n.action not in ('corrected', 'redacted')
                    and (c.derived or not n.derived))""";
    /** Removes the keys, since no cache keeps an answer for so long. */
    private static final String FORGET_KEYS = """
            update change set keys = '{}' where position > :from and position <= :to and at < :before and keys <> '{}'""";

    @Inject
    StatelessSession session;

    @Inject
    ChangeLog log;

    @ConfigProperty(name = "backgrounder.changes.kept", defaultValue = "30d")
    Duration kept;

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        DatabaseFaults.patiently(() -> compact(Instant.now().minus(kept)));
    }

    /** Compacts span by span, each in a short transaction. Stops if another node is doing the same. */
    void compact(Instant before) {
        long end = QuarkusTransaction.requiringNew().call(log::position);
        int deleted = 0;
        for (long from = 0; from < end; from += SPAN) {
            long start = from;
            int more = QuarkusTransaction.requiringNew().call(() -> compact(start, before));
            if (more < 0) {
                break;
            }
            deleted += more;
        }
        LOG.debugf("Compacted the change log: %d entries deleted", deleted);
    }

    /** The number of deleted changes; negative if another node has the lock. */
    private int compact(long from, Instant before) {
        if (!Column.of(session, LOCK, Boolean.class).getSingleResult()) {
            return -1;
        }
        execute(FORGET_KEYS, from, before);
        return execute(DELETE, from, before);
    }

    private int execute(String sql, long from, Instant before) {
        return session.createNativeMutationQuery(sql)
                .setParameter("from", from)
                .setParameter("to", from + SPAN)
                .setParameter("before", before)
                .executeUpdate();
    }
}
