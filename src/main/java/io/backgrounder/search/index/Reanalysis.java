package io.backgrounder.search.index;

import io.backgrounder.change.ChangesMissed;
import io.backgrounder.document.OneWriter;
import io.backgrounder.search.analysis.Analysis;
import io.backgrounder.web.problem.DatabaseFaults;
import io.backgrounder.web.query.Column;
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
 * Rewrites the search rows of an older version of the text analysis after an upgrade, a few at a time, in the background. The rows
 * themselves say what is left to do, so that any node can continue where another has stopped. Until it is done, queries, which are cut by
 * the present version, find what both versions cut alike. Rows of a newer version, whose nodes are just being started, are left alone.
 */
@ApplicationScoped
class Reanalysis {
    private static final Logger LOG = Logger.getLogger(Reanalysis.class);

    private static final int AT_ONCE = 100;
    /** After so many rounds, the outdated rows are counted again, and cached answers are dropped. */
    private static final int MOST_ROUNDS = 100;

    /** Allows for an index with a million rows. */
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
                .description("Search rows that an older version of the text analysis has written")
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
            return Column.of(session, COUNT, Long.class)
                    .setParameter("version", Analysis.VERSION)
                    .getSingleResult();
        });
        if (outdated.getAndSet(now) > now) {
            // Whichever node has rewritten rows: cached answers are outdated, and no change in the log says so.
            missed.fire(new ChangesMissed());
        }
    }

    private List<UUID> some() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Column.of(session, SOME, UUID.class)
                        .setParameter("version", Analysis.VERSION)
                        .setParameter("failed", failed.toArray(UUID[]::new))
                        .setParameter("most", AT_ONCE)
                        .getResultList()
                        .stream()
                        .distinct()
                        .toList());
    }

    /** Rewrites rows. One that fails is left as it is until the node is restarted, and does not affect the others. */
    private void rewrite(List<UUID> owners) {
        DatabaseFaults.separately(owners, this::write, (owner, e) -> {
            LOG.errorf(e, "The search rows of %s could not be rewritten", owner);
            failed.add(owner);
        });
    }

    /** Cuts the texts before the write waits its turn; skips rows that were rewritten in the meantime. */
    private void write(List<UUID> owners) {
        QuarkusTransaction.requiringNew().run(() -> index.prepare(owners));
        writer.write(() -> {
            index.write(Column.of(session, STILL, UUID.class)
                    .setParameter("owners", owners.toArray(UUID[]::new))
                    .setParameter("version", Analysis.VERSION)
                    .getResultList());
            return null;
        });
    }
}
