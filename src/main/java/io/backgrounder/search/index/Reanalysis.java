package io.backgrounder.search.index;

import io.backgrounder.change.ChangesMissed;
import io.backgrounder.document.OneWriter;
import io.backgrounder.search.analysis.Analysis;
import io.backgrounder.web.problem.DatabaseFaults;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

/**
 * Writes rows anew that an older version of the analysis has written, beside all else, a few at a time: after an upgrade. What is left
 * to do is what the rows say, so that any node goes on where another has stopped. Until then queries, which are cut by this version,
 * find what both cut alike. Rows of a newer version, whose nodes are being started, are let be.
 */
@ApplicationScoped
class Reanalysis {
    private static final Logger LOG = Logger.getLogger(Reanalysis.class);

    private static final int AT_ONCE = 100;
    /** Then they are counted anew, and the answers of before are forgotten. */
    private static final int MOST_ROUNDS = 100;

    /** Of an index with a million rows. */
    private static final String PATIENCE = "set local statement_timeout = '50s'";

    private static final String COUNT = "select count(*) from search_document where version < :version";
    private static final String SOME =
            "select owner from search_document where version < :version and owner <> all(:failed) limit :most";
    private static final String STILL =
            "select distinct owner from search_document where owner = any(:owners) and version < :version";

    @Inject
    StatelessSession session;

    @Inject
    SearchIndex index;

    @Inject
    OneWriter writer;

    @Inject
    Event<ChangesMissed> missed;

    private final AtomicLong outdated = new AtomicLong();
    private final Set<UUID> failed = new HashSet<>();

    @Inject
    Reanalysis(MeterRegistry metrics) {
        Gauge.builder("backgrounder.search.outdated", outdated, AtomicLong::get)
                .description("Rows of the search that an older version of the analysis has written")
                .register(metrics);
    }

    @Scheduled(every = "10s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        DatabaseFaults.patiently(() -> {
            count();
            List<UUID> owners = some();
            for (int round = 0; round < MOST_ROUNDS && !owners.isEmpty(); round++) {
                rewrite(owners);
                owners = some();
            }
            count();
        });
    }

    private void count() {
        long now = QuarkusTransaction.requiringNew().call(() -> {
            session.createNativeMutationQuery(PATIENCE).executeUpdate();
            return session.createNativeQuery(COUNT, Long.class)
                    .setParameter("version", Analysis.VERSION)
                    .getSingleResult();
        });
        if (outdated.getAndSet(now) > now) {
            // Whichever node has written them: answers of before are remembered, and no change tells that they are no
            // longer true.
            missed.fire(new ChangesMissed());
        }
    }

    private List<UUID> some() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session
                        .createNativeQuery(SOME, UUID.class)
                        .setParameter("version", Analysis.VERSION)
                        .setParameter("failed", failed.toArray(UUID[]::new))
                        .setParameter("most", AT_ONCE)
                        .getResultList()
                        .stream()
                        .distinct()
                        .toList());
    }

    /** One that fails is left as it is, until a node is started anew; the others are none the worse for it. */
    private void rewrite(List<UUID> owners) {
        try {
            write(owners);
        } catch (RuntimeException e) {
            if (DatabaseFaults.isUnavailable(e)) {
                throw e;
            } else if (owners.size() > 1) {
                owners.forEach(owner -> rewrite(List.of(owner)));
            } else {
                LOG.errorf(e, "What can be found of %s could not be written anew", owners.get(0));
                failed.addAll(owners);
            }
        }
    }

    /** Cut before it is their turn to be written; those that were written meanwhile are let be. */
    private void write(List<UUID> owners) {
        QuarkusTransaction.requiringNew().run(() -> index.prepare(owners));
        writer.write(() -> {
            index.write(session.createNativeQuery(STILL, UUID.class)
                    .setParameter("owners", owners.toArray(UUID[]::new))
                    .setParameter("version", Analysis.VERSION)
                    .getResultList());
            return null;
        });
    }
}
