package io.backgrounder.search;

import io.backgrounder.change.ChangesMissed;
import io.backgrounder.editing.OneWriter;
import io.backgrounder.web.DatabaseFaults;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.StatelessSession;

/**
 * Writes rows anew that another version of the analysis has written, beside all else, a few at a time: after an upgrade. What is left to
 * do is what the rows say, so that any node goes on where another has stopped. Until then queries, which are cut by this version, find
 * what both cut alike.
 */
@ApplicationScoped
class Reanalysis {
    private static final int AT_ONCE = 100;

    private static final String OUTDATED = "version < :version or version > :version";
    private static final String COUNT = "select count(*) from search_document where " + OUTDATED;
    private static final String SOME = "select owner from search_document where " + OUTDATED + " limit :most";
    private static final String STILL =
            "select distinct owner from search_document where owner = any(:owners) and (" + OUTDATED + ")";

    @Inject
    StatelessSession session;

    @Inject
    SearchIndex index;

    @Inject
    OneWriter writer;

    @Inject
    Event<ChangesMissed> missed;

    private final AtomicLong outdated = new AtomicLong();

    @Inject
    Reanalysis(MeterRegistry metrics) {
        Gauge.builder("backgrounder.search.outdated", outdated, AtomicLong::get)
                .description("Rows of the search that another version of the analysis has written")
                .register(metrics);
    }

    @Scheduled(every = "10s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        DatabaseFaults.patiently(() -> {
            long before = outdated.getAndSet(count());
            while (outdated.get() > 0) {
                before = outdated.get();
                rewriteSome();
                outdated.set(count());
            }
            if (before > 0) {
                // Answers of before are remembered, and no change tells that they are no longer true.
                missed.fire(new ChangesMissed());
            }
        });
    }

    private long count() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(COUNT, Long.class)
                        .setParameter("version", Analysis.VERSION)
                        .getSingleResult());
    }

    /** Cut before it is their turn to be written; those that were written meanwhile are let be. */
    private void rewriteSome() {
        List<UUID> owners = QuarkusTransaction.requiringNew().call(() -> {
            List<UUID> some = session
                    .createNativeQuery(SOME, UUID.class)
                    .setParameter("version", Analysis.VERSION)
                    .setParameter("most", AT_ONCE)
                    .getResultList()
                    .stream()
                    .distinct()
                    .toList();
            index.prepare(some);
            return some;
        });
        writer.write(() -> {
            index.write(session.createNativeQuery(STILL, UUID.class)
                    .setParameter("owners", owners.toArray(UUID[]::new))
                    .setParameter("version", Analysis.VERSION)
                    .getResultList());
            return null;
        });
    }
}
